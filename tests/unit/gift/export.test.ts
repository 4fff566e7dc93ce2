import { expect, test } from 'vitest';
import { aikenExporter } from '../../../exporters/aiken/index.ts';
import { giftExporter } from '../../../exporters/gift/index.ts';
import type { Exporter } from '../../../src/formats/exporter.ts';
import type { Item } from '../../../src/model/index.ts';
import { bankOf, itemOf } from '../made/items.ts';

function exported(exporter: Exporter<object>, ...items: readonly Item[]) {
  const { files, diagnostics } = exporter.export(
    bankOf(items),
    { id: 'bank', title: 'Bank', assessments: [], items: items.map(({ id }) => id) },
    {},
    { readAsset: () => undefined },
  );
  return { text: String(files[0]?.content), codes: diagnostics.map(({ code }) => code) };
}

/** What stands behind the comment and the name. */
function gift(type: string, body: string, frontMatter = ''): string {
  const { text } = exported(giftExporter, itemOf('q', type, body, frontMatter));
  return text.replace(/^\/\/ \[id:q\]\n::q::\[html\]/, '').trimEnd();
}

test('GIFT: each type has its signs', () => {
  expect(gift('multiple-choice', 'Q?\n\n- [x] a\n\n  > yes\n- [ ] b')).toBe(
    '<p>Q?</p>{\n\t=a#yes\n\t~b\n}'.replace(/<\/?p>/g, ''),
  );
  expect(gift('multiple-response', 'Q?\n\n- [x] a\n- [x] b\n- [ ] c')).toBe(
    'Q?{\n\t~%50%a\n\t~%50%b\n\t~%-50%c\n}',
  );
  expect(gift('true-false', 'Q.\n\n- [ ] True\n\n  > no\n- [x] False')).toBe('Q.{F#no}');
  expect(gift('short-answer', 'Q?\n\n## Answer\n\n- a*b\n- /pan.*/i')).toBe(
    'Q?{\n\t=%100%a\\\\*b\n\t=%100%pan*\n}',
  );
  expect(gift('numeric', 'Q?\n\n= 3.14 ± 0.01')).toBe('Q?{#3.14:0.01}');
  expect(gift('matching', 'Q\n\n## Match\n\n| | |\n| - | - |\n| a | b |\n| | c |\n| d | e |')).toBe(
    'Q{\n\t=a -> b\n\t= -> c\n\t=d -> e\n}',
  );
  expect(gift('essay', 'Q')).toBe('Q{}');
  expect(gift('stimulus', 'Q')).toBe('Q');
});

test('GIFT: signs are escaped, formulas too, and nothing breaks a line', () => {
  const body = 'Is $\\frac{a}{b} = c$: #1 ~ {x}?\n\nSecond.';
  expect(gift('essay', body)).toBe(
    '<p>Is \\\\(\\\\frac\\{a\\}\\{b\\} \\= c\\\\)\\: \\#1 \\~ \\{x\\}?</p>\\n<p>Second.</p>{}',
  );
});

test('GIFT: id and tags stand in a comment, the topic is the category', () => {
  const item = itemOf('q-7', 'essay', 'Q', 'topic: A/B\ntags: [easy, "a]b"]\npoints: 2');
  const { text, codes } = exported(giftExporter, item);
  expect(text).toBe(
    '$CATEGORY: $course$/top/A/B\n\n// [id:q-7] [tag:easy] [tag:a\\]b]\n::q-7::[html]Q{}\n',
  );
  expect(codes).toContain('export-field-omitted');
});

test('GIFT: what it cannot say is left out and named', () => {
  const items = [
    itemOf('two-gaps', 'cloze', 'A [[x]] and [[y]].'),
    itemOf('arrow', 'short-answer', 'Q?\n\n## Answer\n\n- a -> b'),
    itemOf('file', 'upload', 'Q'),
  ];
  const { text, codes } = exported(giftExporter, ...items);
  expect(text).toBe('');
  expect(codes).toEqual(Array(3).fill('export-item-omitted'));
});

test('Aiken: a question on one line, its choices and the letter', () => {
  const body = 'A stone falls.\n\nHow *far* is $x^2$?\n\n- [ ] one\n- [x] $2$';
  const { text } = exported(aikenExporter, itemOf('q', 'multiple-choice', body));
  expect(text).toBe('A stone falls. How far is \\(x^2\\)?\nA) one\nB) \\(2\\)\nANSWER: B\n');
});

test('Aiken: a text that looks like a choice is told apart', () => {
  const body = 'A. A. Milne wrote it.\n\n- [x] True\n- [ ] False';
  const { text } = exported(aikenExporter, itemOf('q', 'true-false', body));
  expect(text).toBe('\u200BA. A. Milne wrote it.\nA) True\nB) False\nANSWER: A\n');
});

test('Aiken: everything else is left out and named', () => {
  const items = [
    itemOf('several', 'multiple-response', 'Q\n\n- [x] a\n- [x] b'),
    itemOf('picture', 'multiple-choice', 'Q\n\n- [x] a\n- [ ] ![](b.png)'),
    itemOf('essay', 'essay', 'Q'),
  ];
  const { text, codes } = exported(aikenExporter, ...items);
  expect(text).toBe('');
  expect(codes).toEqual(Array(3).fill('export-item-omitted'));
});
