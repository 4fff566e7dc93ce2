import { describe, expect, test } from 'vitest';
import { jsonExporter } from '../../../exporters/json/index.ts';
import type { ImportResult } from '../../../src/formats/importer.ts';
import { recogniseFile } from '../../../src/importers/recognise-file.ts';
import { jsonImporter } from '../../../src/importers/stemma-json/index.ts';
import { bankOf, itemOf } from '../made/items.ts';

const choice = itemOf('even', 'multiple-choice', 'Which is even?\n\n- [x] 2\n- [ ] 3');

/** A file with one item, changed. */
function fileWith(change: (envelope: string) => string): string {
  const selection = { id: 'one', title: 'One', assessments: [], items: ['even'] };
  const host = { readAsset: () => undefined };
  const { files } = jsonExporter.export(bankOf([choice]), selection, { files: true }, host);
  return change(String(files[0]?.content));
}

function imported(text: string): ImportResult {
  const file = { path: 'one.json', bytes: Buffer.from(text) };
  return jsonImporter.import(file, { readBeside: () => undefined });
}

function findings(text: string): readonly string[] {
  return imported(text).diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

describe('a file of our own format that is wrong', () => {
  test('is named with line and column where it is no JSON', () => {
    const [finding] = imported('{\n "format": "stemma",\n "version": }').diagnostics;
    expect(finding).toMatchObject({ code: 'import-json-syntax', place: { line: 3, column: 13 } });
  });

  test.each([
    ['{"format": "stemma", "version": 2}', 'version 2'],
    ['{"format": "other"}', 'does not say'],
    ['[]', 'does not say'],
    ['null', 'does not say'],
    ['"stemma"', 'does not say'],
  ])('is refused as a whole when it is %s', (text, words) => {
    const { items, diagnostics } = imported(text);
    expect(items).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'import-unrecognised' });
    expect(diagnostics[0]?.message).toContain(words);
  });

  test.each([
    [
      '"correct":true',
      '"correct":1',
      'interactions[0].choices[0].correct is neither true nor false',
    ],
    ['"id":"even"', '"id":"Even!"', 'items[0].id is no id'],
    ['"points":1', '"points":0', 'items[0].points is out of bounds'],
    ['"points":1,', '', 'items[0].points is missing'],
    ['"points":1', '"points":1,"mood":"good"', 'items[0].mood is no field here'],
    ['"status":"published"', '"status":"done"', 'items[0].status is none of draft'],
    ['"path":"even.md"', '"path":"../even.md"', 'items[0].path is no path'],
    ['"path":"even.md"', '"path":"/etc/even.md"', 'items[0].path is no path'],
    ['"type":"paragraph"', '"type":"script"', 'items[0].stem[0].type is none of paragraph'],
    ['"type":"paragraph"', '"type":"__proto__"', 'items[0].stem[0].type is none of paragraph'],
    ['"type":"multiple-choice"', '"type":"numeric"', 'not answered by choice'],
    ['"kind":"choice"', '"kind":"guess"', 'interactions[0].kind is none of choice'],
    ['"hints":[]', '"hints":{}', 'items[0].hints is no list'],
  ])('names %s written as %s at its place', (from, to, words) => {
    const text = fileWith((file) => {
      expect(file).toContain(from);
      return file.replace(from, to);
    });
    const { items, found, diagnostics } = imported(text);
    expect(items).toEqual([]);
    expect(found).toBe(1);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.code).toBe('import-item-unreadable');
    expect(diagnostics[0]?.message).toContain(words);
    expect(diagnostics[0]?.place?.line).toBe(
      text.slice(0, text.indexOf('"items"')).split('\n').length + 1,
    );
  });

  test('does not bring an item in whose key would be another once it is stored', () => {
    const text = fileWith((file) => file.replaceAll('"correct":false', '"correct":true'));
    expect(imported(text).items).toEqual([]);
  });

  test('does not bring scripts in', () => {
    const paragraph = '{"type":"paragraph","children":[{"type":"text","value":"Which is even?"}]}';
    const script =
      '{"type":"element","name":"script","attributes":{"src":"//x"},"children":[{"type":"text","value":"alert(1)"}]}';
    const link =
      '{"type":"paragraph","children":[{"type":"link","url":"javascript:alert(1)","children":[{"type":"text","value":"x"}]}]}';
    const text = fileWith((file) => file.replace(paragraph, `${paragraph},${script},${link}`));
    const result = imported(text);
    const stored = JSON.stringify(result.items);
    expect(stored).not.toContain('"script"');
    expect(stored).not.toContain('javascript:');
    expect(result.diagnostics).toHaveLength(1);
  });

  test('is read without files whose path leads out of the bank', () => {
    const files = '"files": {"../../evil.png": "AAAA", "a.png": "AA==", "b.png": "?"}';
    const text = fileWith((file) => file.replace('"files": {}', files));
    expect([...imported(text).assets.keys()]).toEqual(['a.png']);
    expect(findings(text)).toEqual([
      'import-entry-refused: The file ../../evil.png was left out: its path leads out of the bank.',
      'import-entry-refused: The file b.png was left out: its content is no base64.',
    ]);
  });

  test('is named when it is nested beyond any text', () => {
    const deep = `${'{"type":"blockquote","children":['.repeat(5000)}${']}'.repeat(5000)}`;
    const text = fileWith((file) => file.replace('"stem":[', `"stem":[${deep},`));
    const { items, diagnostics } = imported(text);
    expect(items).toEqual([]);
    expect(diagnostics[0]?.message).toContain('nested too deeply');
  });

  test('is recognised by what it says, not by its name', () => {
    const bytes = Buffer.from(fileWith((file) => file));
    expect(recogniseFile({ path: 'x.txt', bytes })?.importer.name).toBe('json');
  });
});
