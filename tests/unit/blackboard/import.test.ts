import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import { blackboardImporter } from '../../../src/importers/blackboard/index.ts';
import { recogniseFile } from '../../../src/importers/recognise-file.ts';
import { describeKey } from '../../../src/interactions/describe.ts';

function read(text: string) {
  const file = { path: 'pool.txt', bytes: new TextEncoder().encode(text) };
  return blackboardImporter.import(file, { readBeside: () => undefined });
}

/** The one item of a row, in words. */
function itemOfRow(...fields: readonly string[]) {
  const { items, diagnostics, found } = read(fields.join('\t'));
  expect(found).toBe(1);
  const [{ item } = { item: undefined }] = items;
  return {
    type: item?.type,
    stem: contentToText(item?.stem ?? []),
    keys: item?.interactions.map(describeKey),
    status: item?.metadata.status,
    codes: diagnostics.map(({ code }) => code),
  };
}

describe('a row of kind', () => {
  test.each([
    [['MC', 'Q', 'a', 'incorrect', 'b', 'Correct'], 'multiple-choice'],
    [['MC', 'Q', 'true', 'correct', 'false', 'incorrect'], 'true-false'],
    [['MA', 'Q', 'a', 'correct', 'b', 'correct', 'c', 'incorrect'], 'multiple-response'],
    [['TF', 'Q', 'true'], 'true-false'],
    [['ESS', 'Q', 'sample'], 'essay'],
    [['SR', 'Q'], 'essay'],
    [['FIL', 'Q'], 'upload'],
    [['FIB', 'Q', 'ice', 'Ice', 'water'], 'short-answer'],
    [['NUM', 'Q', '5', '0.5'], 'numeric'],
    [['ORD', 'Q', 'a', 'b'], 'ordering'],
    [['MAT', 'Q', 'a', '1', 'b', '1'], 'matching'],
    [['FIB_PLUS', 'R [a] and [b]', 'b', 'x', '', 'a', 'y', 'z'], 'cloze'],
    [['JUMBLED_SENTENCE', 'The [a] and [b]', 'fox', 'a', '', 'dog', 'b', '', 'cat'], 'cloze'],
  ])('%j is read', (fields, type) => {
    expect(itemOfRow(...fields)).toMatchObject({ type, codes: [], status: undefined });
  });

  test('FIB_PLUS has its gaps in the order of the text, whatever that of the fields', () => {
    const { items } = read('FIB_PLUS\tR [a] and [b]\tb\tx\t\ta\ty\tz');
    expect(items[0]?.item.interactions).toEqual([
      {
        kind: 'text-entry',
        id: 'gap-1',
        keys: [
          { kind: 'literal', value: 'y' },
          { kind: 'literal', value: 'z' },
        ],
      },
      { kind: 'text-entry', id: 'gap-2', keys: [{ kind: 'literal', value: 'x' }] },
    ]);
    expect(contentToText(items[0]?.item.stem ?? [])).toBe('R ____ and ____');
  });

  test('JUMBLED_SENTENCE is read with and without an empty field before an option', () => {
    const first = read('JUMBLED_SENTENCE\tA [x] [y]\tone\tx\t\ttwo\ty\t\tthree');
    const second = read('JUMBLED_SENTENCE\tA [x] [y]\tone\tx\ttwo\ty\tthree');
    const choices = first.items[0]?.item.interactions.map((gap) =>
      gap.kind === 'inline-choice'
        ? gap.choices.map(({ content, correct }) => [contentToText(content), correct])
        : [],
    );
    expect(choices).toEqual([
      [
        ['one', true],
        ['two', false],
        ['three', false],
      ],
      [
        ['one', false],
        ['two', true],
        ['three', false],
      ],
    ]);
    expect(second.items[0]?.item.interactions).toEqual(first.items[0]?.item.interactions);
  });

  test('QUIZ_BOWL asks for its phrases and says what is gone', () => {
    expect(itemOfRow('QUIZ_BOWL', 'He wrote it.', 'Who', 'What', '', 'Newton')).toMatchObject({
      type: 'short-answer',
      keys: [expect.stringContaining('Newton')],
      codes: ['import-scoring-changed'],
    });
  });

  test('OP has no right answer and is reported', () => {
    expect(itemOfRow('OP', 'It was good.')).toMatchObject({
      type: undefined,
      codes: ['import-type-unsupported'],
    });
  });

  test('that nobody knows is reported with its line', () => {
    const { items, diagnostics, found } = read('TF\tQ\ttrue\nXX\tQ\n\nTF\tR\tfalse');
    expect([items.length, found]).toEqual([2, 3]);
    expect(diagnostics).toMatchObject([{ code: 'import-type-unknown', place: { line: 2 } }]);
  });
});

describe('a row without a sure key', () => {
  test.each([
    [['MC', 'Q', 'a', 'incorrect', 'b', 'incorrect'], 'import-answer-missing'],
    [['MC', 'Q', 'a', 'correct', 'b', 'correct'], 'import-answer-ambiguous'],
    [['TF', 'Q', 'wahr'], 'import-answer-missing'],
    [['NUM', 'Q', '10,000', '5'], 'import-answer-not-a-number'],
    [['NUM', 'Q', '10', '-5'], 'import-answer-not-a-number'],
    [['FIB', 'Q'], 'import-answer-missing'],
    [['JUMBLED_SENTENCE', 'A [x]', 'one', 'x', '', 'two', 'x'], 'import-answer-missing'],
  ])('%j is a draft', (fields, code) => {
    expect(itemOfRow(...fields)).toMatchObject({ status: 'draft', codes: [code] });
  });

  test('keeps what the source says in its notes', () => {
    const { items } = read('NUM\tQ\t10,000\t5');
    expect(contentToText(items[0]?.item.notes ?? [])).toBe('Answer in the source: 10,000; 5');
  });

  test.each([
    [['MC', 'Q', 'a', 'correct'], 'import-choices-missing'],
    [['MC', ''], 'import-text-missing'],
    [['ORD', 'Q', 'a', 'a'], 'import-item-unreadable'],
    [['MAT', 'Q', 'a'], 'import-item-unreadable'],
    [['FIB_PLUS', 'Q', 'x', 'one'], 'import-item-unreadable'],
    [['FIB_PLUS', 'Q [x] [y]', 'x', 'one', '', 'y'], 'import-item-unreadable'],
    [['JUMBLED_SENTENCE', 'Q [x]', 'one', 'x', '', 'one'], 'import-choices-missing'],
  ])('%j is no question at all', (fields, code) => {
    expect(itemOfRow(...fields)).toMatchObject({ type: undefined, codes: [code] });
  });
});

describe('the text of a field', () => {
  test('is HTML only where it has a tag or a character reference', () => {
    const stems = ['if x<y and y>z', '<b>so</b>', 'a &amp; b', 'A & B < C'].map(
      (text) => read(`ESS\t${text}`).items[0]?.item.stem,
    );
    expect(stems.map((stem) => contentToText(stem ?? []))).toEqual([
      'if x<y and y>z',
      'so',
      'a & b',
      'A & B < C',
    ]);
    expect(stems[1]).toMatchObject([{ children: [{ type: 'strong' }] }]);
  });

  test('loses the quotation marks that a spreadsheet puts around it', () => {
    const { stem } = itemOfRow('ESS', '"Say ""yes"", please."');
    expect(stem).toBe('Say "yes", please.');
    expect(itemOfRow('ESS', '"Yes"').stem).toBe('"Yes"');
  });

  test('names HTML that is left out', () => {
    expect(itemOfRow('ESS', 'Go <script>alert(1)</script>on').codes).toEqual([
      'import-html-dropped',
    ]);
  });

  test('may be UTF-16, with any line end', () => {
    const text = '\uFEFFTF\tΩ?\ttrue\rTF\tR\tfalse\r\n';
    const units = new Uint16Array([...text].map((sign) => sign.charCodeAt(0)));
    const bytes = new Uint8Array(units.buffer);
    const { items } = blackboardImporter.import(
      { path: 'pool.txt', bytes },
      { readBeside: () => undefined },
    );
    expect(items.map(({ item }) => item.title)).toEqual(['Ω?', 'R']);
  });
});

test('the format is recognised by its rows', () => {
  const bytes = new TextEncoder().encode('MC\tQ\ta\tcorrect\tb\tincorrect\n');
  expect(recogniseFile({ path: 'x', bytes })?.importer.name).toBe('blackboard');
  const letter = new TextEncoder().encode('MC\nDear colleagues');
  expect(blackboardImporter.recognise({ path: 'x', bytes: letter }).confidence).toBe(0);
});
