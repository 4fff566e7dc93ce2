import { describe, expect, test } from 'vitest';
import { brightspaceCsvExporter } from '../../../exporters/brightspace-csv/index.ts';
import type { Item } from '../../../src/model/index.ts';
import { exportItems } from '../exporters/export-items.ts';
import { itemOf } from '../made/items.ts';

/** The lines without the cells that only fill up. */
function lines(...items: readonly Item[]): readonly string[] {
  const { text } = exportItems(brightspaceCsvExporter, {}, items);
  expect(text.startsWith('\uFEFFNewQuestion,')).toBe(true);
  return text
    .slice(1)
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.replace(/,+$/, ''));
}

/** The lines that the kind decides. */
function own(type: string, body: string, frontMatter = ''): readonly string[] {
  const common = /^(?:ID|Title|QuestionText|Points),/;
  return lines(itemOf('one', type, body, frontMatter)).filter((line) => !common.test(line));
}

// Names and places of cells as in Brightspace's sample file.
describe('a question', () => {
  test('has what every question has', () => {
    const item = itemOf('flow', 'essay', 'Why *so*?', 'points: 2.5\ndifficulty: medium');
    expect(lines(item)).toEqual([
      'NewQuestion,WR',
      'ID,flow',
      'Title,flow',
      'QuestionText,Why <em>so</em>?,HTML',
      'Points,2.5',
      'Difficulty,5',
    ]);
  });

  test.each([
    [
      'multiple-choice',
      'Q\n\n- [ ] a\n\n  > no\n- [x] b',
      ['NewQuestion,MC', 'Option,0,a,,no', 'Option,100,b'],
    ],
    [
      'multiple-response',
      'Q\n\n- [x] a\n- [ ] $b$\n\n  > *no*',
      [
        'NewQuestion,MS',
        'Scoring,RightMinusWrong',
        'Option,1,a',
        'Option,0,\\(b\\),HTML,<em>no</em>,HTML',
      ],
    ],
    [
      'true-false',
      'Q\n\n- [ ] True\n\n  > no\n- [x] False',
      ['NewQuestion,TF', 'TRUE,0,no', 'FALSE,100'],
    ],
    [
      'short-answer',
      'Q\n\n## Answer\n\n- a, b\n- /x+/',
      [
        'NewQuestion,SA',
        'InputBox,1,40',
        'Answer,100,"a, b"',
        'Answer,100,^\\s*(?:x+)\\s*$,regexp',
      ],
    ],
    [
      'numeric',
      'Q\n\n= 5 ± 1',
      ['NewQuestion,SA', 'InputBox,1,40', 'Answer,100,5', 'Answer,100,4', 'Answer,100,6'],
    ],
    [
      'matching',
      'Q\n\n## Match\n\n| | |\n| - | - |\n| a | 1 |\n| b | 2 |',
      [
        'NewQuestion,M',
        'Scoring,EquallyWeighted',
        'Choice,1,a',
        'Choice,2,b',
        'Match,1,1',
        'Match,2,2',
      ],
    ],
    [
      'ordering',
      'Q\n\n## Order\n\n1. a\n2. *b*',
      ['NewQuestion,O', 'Scoring,AllOrNothing', 'Item,a,NOT HTML', 'Item,<em>b</em>,HTML'],
    ],
    ['essay', 'Q\n\n## Answer\n\nSo.', ['NewQuestion,WR', 'AnswerKey,So.']],
    [
      'essay',
      'Q\n\n## Hint\n\nThink.\n\n## Feedback\n\nAll.\n\n## Solution\n\nSo.',
      ['NewQuestion,WR', 'Hint,Think.', 'Feedback,<p>All.</p> <hr /> <p>So.</p>,HTML'],
    ],
  ])('of type %s', (type, body, expected) => {
    expect(own(type, body)).toEqual(expected);
  });

  test('names its first image, and says that it has to be uploaded', () => {
    const item = itemOf('pipe', 'essay', 'Look:\n\n![a pipe](img/pipe.png)');
    const { text, diagnostics } = exportItems(brightspaceCsvExporter, {}, [item]);
    expect(text).toContain('Image,images/pipe.png,');
    expect(text).toContain('<em>a pipe</em>');
    expect(diagnostics).toContainEqual(expect.objectContaining({ field: 'images' }));
  });

  test('with one gap is a plain question, with two it is left out', () => {
    const one = itemOf('one', 'cloze', 'It is [[ice]].');
    const two = itemOf('two', 'cloze', 'It is [[ice]] or [[snow]].');
    const { text, diagnostics } = exportItems(brightspaceCsvExporter, {}, [one, two]);
    expect(text).toContain('QuestionText,It is ____.,');
    expect(text).toContain('Answer,100,ice,');
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'export-item-omitted', item: 'two' }),
    );
  });

  test('keeps a text that looks like a formula of a spreadsheet', () => {
    expect(own('short-answer', 'Q\n\n## Answer\n\n- =A1').at(-1)).toBe('Answer,100,=A1');
  });
});
