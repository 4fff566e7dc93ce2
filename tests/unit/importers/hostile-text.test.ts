/** Texts on which a careless regular expression or a recursive reader would never end. */
import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import { fieldHtml } from '../../../src/importers/anki/field-html.ts';
import { beginsQuestion } from '../../../src/importers/brightspace-csv/split-questions.ts';
import { giftImporter } from '../../../src/importers/gift/index.ts';
import { splitMarks } from '../../../src/importers/html/marks.ts';
import { repairJson } from '../../../src/importers/json/repair-json.ts';
import { cleanText } from '../../../src/importers/text/clean-text.ts';
import { parseContent } from '../../../src/markdown/parse-content.ts';

/** So long that what takes the square of the length never ends. */
const many = (part: string) => part.repeat(300_000 / part.length);

describe('JSON with', () => {
  test('a ruler of slashes behind a comma is repaired', () => {
    const ruler = '/'.repeat(100_000);
    expect(JSON.parse(repairJson(`[1, ${ruler}\n]`).text)).toEqual([1]);
    expect(JSON.parse(repairJson(`[1, ${ruler}\n2]`).text)).toEqual([1, 2]);
  });

  test('many comments behind a comma is repaired', () => {
    expect(JSON.parse(repairJson(`[1,${'/* a */'.repeat(10_000)}]`).text)).toEqual([1]);
  });

  test.each(['/*', ',/*', '[cite', '"'])('an endless row of %s comes back as it is', (part) => {
    expect(repairJson(many(part)).text).toBe(many(part));
  });

  test('a string of megabytes is read', () => {
    const text = `["${'x'.repeat(8_000_000)}"]`;
    expect(repairJson(text)).toEqual({ text, repairs: [] });
  });
});

test.each(['\n', '\r', '\n ', '" '])('blank lines %j before a question are passed over', (part) => {
  expect(beginsQuestion(`${many(part)}\nNewQuestion,MC,`)).toBe(true);
});

describe('an endless row of', () => {
  test.each(['\\(', '\\[', '[cite:', '【'])('%s stays text', (part) => {
    expect(cleanText(many(part)).markdown.length).toBeGreaterThanOrEqual(many(part).length);
    const content = splitMarks([
      { type: 'paragraph', children: [{ type: 'text', value: many(part) }] },
    ]);
    expect(contentToText(content)).toBe(many(part));
  });

  test.each(['[latex]', '[$]', '[$$]', '<anki-mathjax', '<anki-mathjax>', '[sound:'])(
    '%s in a field of Anki stays as it is',
    (part) => {
      expect(fieldHtml(many(part))).toBe(many(part));
    },
  );

  test.each(['> ', '>', '- ', '1. ', '*a', '_a ', '[a'])('%s in Markdown stays text', (part) => {
    expect(contentToText(parseContent(many(part))).trim()).toBe(many(part).trim());
  });

  test('<div> on lines of their own in Markdown is read', () => {
    expect(contentToText(parseContent(`a\n\n${'<div>\n\n'.repeat(2_000)}b`))).toMatch(/a\s+b/);
  });
});

test('formulas between brackets are still found, rows and all', () => {
  const [paragraph] = splitMarks([
    { type: 'paragraph', children: [{ type: 'text', value: 'a \\(x\\) b \\(y \\\\(2) \\)' }] },
  ]);
  expect(paragraph).toMatchObject({
    children: [{ value: 'a ' }, { value: 'x' }, { value: ' b ' }, { value: 'y \\\\(2)' }],
  });
});

test('an answer of more asterisks than can be matched is left out and named', () => {
  const read = (source: string) =>
    giftImporter.import(
      { path: 'a.txt', bytes: new TextEncoder().encode(source) },
      { readBeside: () => undefined },
    );
  const { items, diagnostics } = read(
    `::T:: Why? {=ok =${'*a'.repeat(30)} =%50%${'a'.repeat(90)}}`,
  );
  expect(items[0]?.item.interactions).toMatchObject([{ keys: [{ value: 'ok' }] }]);
  expect(diagnostics.map(({ code }) => code)).toContain('import-scoring-changed');
  expect(read(`::T:: Why? {=${'*a'.repeat(30)}}`).items[0]?.item.metadata.status).toBe('draft');
});
