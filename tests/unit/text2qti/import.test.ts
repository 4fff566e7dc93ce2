import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import { zipFiles } from '../../../src/formats/zip.ts';
import { recogniseFile } from '../../../src/importers/recognise-file.ts';
import { text2qtiImporter } from '../../../src/importers/text2qti/index.ts';
import { codesOf, importText } from '../importers/import-text.ts';

function read(...lines: readonly string[]) {
  return importText(text2qtiImporter, lines.join('\n'), { path: 'quiz.txt' });
}

function textsOf({ items }: ReturnType<typeof read>): readonly string[] {
  return items.map(({ item }) => contentToText(item.stem, { math: 'tex' }));
}

describe('an entry', () => {
  test('goes on where a line is indented as far as its text', () => {
    const result = read('1.  One', '    two', '', '    three', '\tfour', 'a)\tx', '    y', '*b) z');
    expect(textsOf(result)).toEqual(['One\ntwo\nthree\nfour']);
    expect(result.items[0]?.item.interactions[0]).toMatchObject({
      choices: [{ correct: false }, { correct: true }],
    });
    expect(codesOf(result)).toEqual([]);
  });

  test('that is not indented is reported with its line', () => {
    const result = read('1.  One', 'two', '____');
    expect(textsOf(result)).toEqual(['One']);
    expect(result.diagnostics).toMatchObject([
      { code: 'import-part-dropped', message: expect.stringContaining('line 2: two') },
    ]);
  });

  test('is no comment and no code', () => {
    const result = read(
      '% a comment',
      'COMMENT',
      '1.  No question',
      'END_COMMENT',
      '```{.python .run}',
      'print("1.  What?")',
      '```',
      '1.  Yes?',
      '____',
    );
    expect(textsOf(result)).toEqual(['Yes?']);
    expect(codesOf(result)).toEqual(['import-part-dropped']);
  });
});

describe('a question', () => {
  test.each([
    [['a)  x', '*b) y'], { type: 'multiple-choice' }],
    [['*a) True', 'b)  false'], { type: 'true-false' }],
    [['[*] x', '[ ] y', '[] z'], { type: 'multiple-response' }],
    [['*   Newton', '*   I. Newton'], { type: 'short-answer' }],
    [['____'], { type: 'essay' }],
    [['^^^'], { type: 'upload' }],
    [['=   5'], { interactions: [{ keys: [{ kind: 'exact', value: '5' }] }] }],
    [['=   1_000'], { interactions: [{ keys: [{ kind: 'exact', value: '1000' }] }] }],
    [
      ['=   1.5 +- .1'],
      { interactions: [{ keys: [{ kind: 'absolute', value: '1.5', tolerance: '.1' }] }] },
    ],
    [
      ['=   2 +- 5%'],
      { interactions: [{ keys: [{ kind: 'percent', value: '2', percent: '5' }] }] },
    ],
    [['=   [-2, 1]'], { interactions: [{ keys: [{ kind: 'range', min: '-2', max: '1' }] }] }],
  ])('with %j', (answers, expected) => {
    const result = read('1.  Q', ...answers);
    expect(result.items.map(({ item }) => item)).toMatchObject([expected]);
    expect(codesOf(result)).toEqual([]);
  });

  test('has title, points, feedback, solution, and feedback on its choices', () => {
    const { items } = read(
      'Title: Sum',
      'Points: 2.5',
      '1.  Q',
      '... all',
      '+   right',
      '-   wrong',
      '!   so',
      'a)  x',
      '... not x',
      '*b) y',
    );
    const item = items[0]?.item;
    expect(item?.title).toBe('Sum');
    expect(item?.metadata.points).toBe(2.5);
    const { general = [], correct = [], incorrect = [] } = item?.feedback ?? {};
    expect(
      [general, correct, incorrect, item?.solution ?? []].map((text) => contentToText(text)),
    ).toEqual(['all', 'right', 'wrong', 'so']);
    const choices = item?.interactions.flatMap((one) => (one.kind === 'choice' ? one.choices : []));
    expect(choices?.map(({ feedback = [] }) => contentToText(feedback))).toEqual(['not x', '']);
  });

  test.each([
    [['a)  x', 'b)  y'], ['import-answer-missing'], 'draft'],
    [['*a) x', '*b) y'], ['import-answer-ambiguous'], 'draft'],
    [['*a) x', 'b)  x'], ['import-duplicate-choices'], 'draft'],
    [['=   five'], ['import-answer-not-a-number'], 'draft'],
    [['=   [2, 1]'], ['import-answer-not-a-number'], 'draft'],
  ])('without a sure key is a draft: %j', (answers, codes, status) => {
    const result = read('1.  Q', ...answers);
    expect(codesOf(result)).toEqual(codes);
    expect(result.items.map(({ item }) => item.metadata.status)).toEqual([status]);
  });

  test.each([
    [[], 'import-item-unreadable'],
    [['*a) x', '[ ] y'], 'import-item-unreadable'],
    [['*a) x'], 'import-choices-missing'],
  ])('that asks nothing clear is reported: %j', (answers, code) => {
    const result = read('1.  Q', ...answers);
    expect([result.items.length, result.found]).toEqual([0, 1]);
    expect(codesOf(result)).toEqual([code]);
  });
});

test('a question longer than any is not read', () => {
  const result = read('1.  Q', '____', `2.  ${'a '.repeat(60_000)}`, '____');
  expect([result.items.length, result.found]).toEqual([1, 2]);
  expect(codesOf(result)).toEqual(['import-too-large']);
});

describe('a text', () => {
  test.each([
    ['It costs $5 and $6.', 'It costs $5 and $6.'],
    ['Let $a<b$ and `$c$`.', 'Let $a<b$ and $c$.'],
    ['About \\SI{5}{m/s} fast.', 'About $\\SI{5}{m/s}$ fast.'],
    ['A [[gap]] and {{v}}.', 'A [[gap]] and {{v}}.'],
    ['x <!-- not shown --> y', 'x  y'],
    ['x &lt; y', 'x < y'],
  ])('%s', (source, shown) => {
    expect(textsOf(read(`1.  ${source}`, '____'))).toEqual([shown]);
  });

  test('has a formula on its own line where it is set large', () => {
    const { items } = read('1.  Q', '', '    $\\displaystyle x^2$', '____');
    expect(items[0]?.item.stem[1]).toMatchObject({ type: 'math', value: 'x^2' });
  });

  test('has images from its folder, and loses what is said of their size', () => {
    const result = importText(text2qtiImporter, '1.  ![dot](img/dot.png){width=10em}\n____', {
      path: 'quiz.txt',
      beside: { 'img/dot.png': 'dot' },
    });
    expect([...result.assets.keys()]).toEqual(['img/dot.png']);
    expect(codesOf(result)).toEqual(['import-part-dropped']);
    expect(codesOf(read('1.  ![dot](../dot.png)', '____'))).toEqual(['import-image-missing']);
  });

  test('loses HTML that runs', () => {
    expect(codesOf(read('1.  Go <script>x()</script>on', '____'))).toEqual(['import-html-dropped']);
  });
});

describe('the quiz', () => {
  const lines = [
    'Quiz title: Exam',
    'Quiz description: Good luck.',
    'Shuffle answers: true',
    'show correct answers: false',
    'one question at a time: true',
    "can't go back: true",
    '1.  A',
    '____',
    'Text title: Part two',
    'Text: Now the rest.',
    'GROUP',
    'pick: 1',
    'points per question: 3',
    '1.  B',
    '____',
    '2.  B',
    '____',
    'END_GROUP',
    '1.  C',
    '____',
  ];

  test('is an assessment of its items', () => {
    const { assessments, items, found } = read(...lines);
    expect(found).toBe(5);
    expect(items.map(({ item }) => [item.id, item.type, item.metadata.points])).toEqual([
      ['a', 'essay', undefined],
      ['part-two', 'stimulus', undefined],
      ['b', 'essay', 3],
      ['b-2', 'essay', 3],
      ['c', 'essay', undefined],
    ]);
    expect(assessments).toEqual([
      {
        id: 'exam',
        title: 'Exam',
        description: 'Good luck.',
        path: 'assessments/exam.yml',
        release: 'secure',
        settings: {
          shuffleChoices: true,
          showCorrectAnswers: 'never',
          oneQuestionAtATime: true,
          lockQuestionsAfterAnswering: true,
        },
        sections: [
          { kind: 'fixed', items: [{ id: 'a' }] },
          { kind: 'drawn', pick: 1, from: { kind: 'items', ids: ['b', 'b-2'] }, points: 3 },
          { kind: 'fixed', items: [{ id: 'c' }] },
        ],
      },
    ]);
  });

  test('says that texts stand in no assessment, and that a group is too small', () => {
    const small = lines.map((line) => line.replace('pick: 1', 'pick: 9'));
    expect(codesOf(read(...small))).toEqual([
      'import-assessment-incomplete',
      'import-assessment-incomplete',
    ]);
  });

  test('may stand in an archive with its images', () => {
    const bytes = zipFiles([
      { path: 'quiz.txt', content: '1.  ![dot](img/dot.png)\n*a) x\nb)  y\n' },
      { path: 'img/dot.png', content: 'dot' },
    ]);
    const file = { path: 'quiz.zip', bytes };
    expect(recogniseFile(file)?.importer.name).toBe('text2qti');
    const { assets, diagnostics, items } = text2qtiImporter.import(file, {
      readBeside: () => undefined,
    });
    expect([items.length, diagnostics, [...assets.keys()]]).toEqual([1, [], ['img/dot.png']]);
  });

  test.each([
    ['1.  Q\n*a) x\nb)  y\n', 'text2qti'],
    ['Quiz title: T\n\n1. Q\n= 5\n', 'text2qti'],
    ['What?\nA) x\nB) y\nANSWER: A\n', 'aiken'],
    ['1. Buy milk\n2. Buy bread\n', undefined],
  ])('is told from other texts: %j', (text, name) => {
    expect(recogniseFile({ path: 'x.txt', bytes: strToU8(text) })?.importer.name).toBe(name);
  });
});
