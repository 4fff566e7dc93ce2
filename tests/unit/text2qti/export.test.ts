import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { text2qtiExporter } from '../../../exporters/text2qti/index.ts';
import type { Assessment, Item } from '../../../src/model/index.ts';
import { dot } from '../made/every-type.ts';
import { bankOf, itemOf } from '../made/items.ts';

function exported(items: readonly Item[], assessments: readonly Assessment[] = []) {
  const { files, diagnostics } = text2qtiExporter.export(
    bankOf(items, assessments),
    {
      id: 'made',
      title: 'Made',
      assessments: assessments.map(({ id }) => id),
      items: items.map(({ id }) => id),
    },
    {},
    { readAsset: (path) => (path.endsWith('.png') ? dot : undefined) },
  );
  const text = files.find(({ path }) => path === 'made.txt')?.content ?? '';
  return {
    lines: (typeof text === 'string' ? text : strFromU8(text)).split('\n'),
    paths: files.map(({ path }) => path),
    losses: diagnostics
      .filter(({ field }) => !['id', 'language', 'tags'].includes(field ?? ''))
      .map(({ field, item, code }) => [item, field ?? code]),
  };
}

/** The lines of a single question behind its title. */
function question(type: string, body: string, frontMatter = ''): readonly string[] {
  return exported([itemOf('one', type, body, frontMatter)]).lines.slice(3, -1);
}

// Marks as text2qti's parser knows them.
describe('a question', () => {
  test('has its head, its title, its points and a number', () => {
    const item = itemOf('flow', 'essay', 'Why?\n\nBecause of *what*?', 'points: 2.5');
    expect(exported([item]).lines).toEqual([
      'Quiz title: Made',
      '',
      'Title: flow',
      'Points: 2.5',
      '1.  Why?',
      '',
      '    Because of *what*?',
      '____',
      '',
    ]);
  });

  test.each([
    ['multiple-choice', 'Q\n\n- [ ] a\n\n  > no\n- [x] b', ['1.  Q', 'a)  a', '... no', '*b) b']],
    ['true-false', 'Q\n\n- [x] False\n- [ ] True', ['1.  Q', '*a) False', 'b)  True']],
    ['multiple-response', 'Q\n\n- [x] a\n- [ ] b', ['1.  Q', '[*] a', '[ ] b']],
    [
      'short-answer',
      'Q\n\n## Answer\n\n- Newton\n- I. Newton',
      ['1.  Q', '*   Newton', '*   I. Newton'],
    ],
    ['upload', 'Q', ['1.  Q', '^^^^']],
    ['numeric', 'Q\n\n= 5', ['1.  Q', '=   5']],
    ['numeric', 'Q\n\n= 5.5', ['1.  Q', '=   5.5 +- 0']],
    ['numeric', 'Q\n\n= 1.4142 ± 0.0001', ['1.  Q', '=   1.4142 +- 0.0001']],
    ['numeric', 'Q\n\n= 200 ± 2%', ['1.  Q', '=   200 +- 2%']],
    ['numeric', 'Q\n\n= [-1, 2]', ['1.  Q', '=   [-1, 2]']],
    ['numeric', 'Q\n\n= 3.14 (3 sf)', ['1.  Q', '=   [3.135, 3.145]']],
    ['numeric', 'Q\n\n= 0', ['1.  Q', '*   0']],
    ['numeric', 'Q\n\n= 1\n= -1', ['1.  Q', '*   1', '*   -1']],
    [
      'essay',
      'Q\n\n## Feedback\n\nAll.\n\n## Solution\n\nSo.',
      ['1.  Q', '... All.', '!   So.', '____'],
    ],
    [
      'multiple-choice',
      'Q\n\n- [x] a\n- [ ] b\n\n## Feedback\n\nAll.\n\n### Correct\n\nYes.\n\n### Incorrect\n\nNo.',
      ['1.  Q', '... All.', '+   Yes.', '-   No.', '*a) a', 'b)  b'],
    ],
    ['cloze', 'It is [[ice | snow]].', ['1.  It is ____.', '*   ice', '*   snow']],
  ])('of %s %j', (type, body, lines) => {
    expect(question(type, body)).toEqual(lines);
  });

  test('is Markdown as Python reads it', () => {
    const body = 'So ~~not~~ $a$ | b\\\nnew\n\n$$\nx\ny\n$$\n\n- one\n  - two\n\n```\ncode\n```';
    expect(question('essay', body)).toEqual([
      '1.  So <del>not</del> $a$ | b<br />new',
      '',
      '    $\\displaystyle x y$',
      '',
      '    -   one',
      '        -   two',
      '',
      '    ```',
      '    code',
      '    ```',
      '____',
    ]);
  });

  test('brings its images', () => {
    const { lines, paths } = exported([itemOf('pic', 'essay', 'Look:\n\n![a dot](img/dot.png)')]);
    expect(paths).toEqual(['made.txt', 'images/img/dot.png']);
    expect(lines).toContain('    ![a dot](images/img/dot.png)');
  });

  test('with the text of another differs from it by nothing that is seen', () => {
    const items = [itemOf('one', 'essay', 'Why?'), itemOf('two', 'essay', 'Why?')];
    expect(exported(items).lines.filter((line) => /^\d/.test(line))).toEqual([
      '1.  Why?',
      '2.  Why?&#8203;',
    ]);
  });
});

describe('an assessment', () => {
  const items = [
    itemOf('a', 'essay', 'A?'),
    itemOf('b', 'essay', 'B?', 'points: 3'),
    itemOf('c', 'essay', 'C?', 'points: 3'),
  ];
  const exam: Assessment = {
    id: 'exam',
    title: 'Exam',
    description: 'Good\n\nluck.',
    path: 'assessments/exam.yml',
    release: 'secure',
    settings: {
      shuffleChoices: true,
      showCorrectAnswers: 'never',
      oneQuestionAtATime: true,
      lockQuestionsAfterAnswering: true,
      timeLimitMinutes: 45,
    },
    sections: [
      { kind: 'fixed', title: 'First', items: [{ id: 'a', points: 1.2 }] },
      { kind: 'drawn', pick: 1, from: { kind: 'items', ids: ['a', 'b', 'c'] } },
    ],
  };

  test('is the quiz, with its settings, and a group for a drawn section', () => {
    const { lines, losses } = exported(items, [exam]);
    expect(lines).toEqual([
      'Quiz title: Exam',
      'Quiz description: Good',
      '',
      '    luck.',
      'shuffle answers: true',
      'show correct answers: false',
      'one question at a time: true',
      "can't go back: true",
      '',
      'Title: a',
      '1.  A?',
      '____',
      '',
      'GROUP',
      'pick: 1',
      'points per question: 3',
      '',
      'Title: b',
      '2.  B?',
      '____',
      '',
      'Title: c',
      '3.  C?',
      '____',
      '',
      'END_GROUP',
      '',
    ]);
    expect(losses).toEqual([
      [undefined, 'settings.timeLimitMinutes'],
      [undefined, 'sections[0].title'],
      ['a', 'points'],
      [undefined, 'sections[1].items'],
    ]);
  });

  test('beside another leaves only the questions', () => {
    const { lines, losses } = exported(items, [exam, { ...exam, id: 'other' }]);
    expect(lines[0]).toBe('Quiz title: Made');
    expect(losses).toEqual([
      [undefined, 'settings'],
      [undefined, 'settings'],
    ]);
  });
});
