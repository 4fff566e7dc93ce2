import { describe, expect, it } from 'vitest';
import type { CanvasOptions } from '../../../exporters/canvas/options.ts';
import type { Content, Item } from '../../../src/model/index.ts';
import { itemOf } from '../made/items.ts';
import { importClassic } from './importer-model/classic.ts';
import type { Imported, ImportedQuestion } from './importer-model/imported.ts';
import { importNewQuizzes } from './importer-model/new-quizzes.ts';
import { shown, written } from './importer-model/shown.ts';
import { packageOf } from './made-package.ts';

/** A profile with the importer that reads it; a classic package is read by both. */
interface Way {
  readonly name: string;
  readonly profile: CanvasOptions['profile'];
  readonly read: (archive: Uint8Array) => Imported;
}

const ways: readonly Way[] = [
  { name: 'Classic', profile: 'classic', read: importClassic },
  { name: 'New Quizzes, by a classic package', profile: 'classic', read: importNewQuizzes },
  { name: 'New Quizzes', profile: 'new-quizzes', read: importNewQuizzes },
];

function importItem(item: Item, { profile, read }: Way): ImportedQuestion {
  const { archive, diagnostics } = packageOf([item], { options: { profile, variants: 3 } });
  const [question] = read(archive).quizzes[0]?.questions ?? [];
  if (!question) throw new Error(`Nothing of ${item.id}: ${JSON.stringify(diagnostics)}`);
  return question;
}

const difficultText =
  'If p<q, `&lt;` and $a<b$ & $c>d$, 5% of `x[0]<y` cost \\$5, *not* $\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}$.';

const feedback = `
## Feedback

Read on: 1<x & so.

### Correct

Well *done*: p<q.

### Incorrect

Look at $x<y$ & again.
`;

function expectCommon(item: Item, question: ImportedQuestion): void {
  expect(shown(question.stem)).toBe(written(item.stem));
  expect(question.points).toBe(item.points);
  const expected = (content: Content | undefined) => content && written(content);
  const found = (html: string | undefined) => html && shown(html);
  expect(found(question.feedback.general)).toBe(expected(item.feedback.general));
  expect(found(question.feedback.correct)).toBe(expected(item.feedback.correct));
  expect(found(question.feedback.incorrect)).toBe(expected(item.feedback.incorrect));
}

describe.each(ways)('$name', (way) => {
  it.each([
    [
      'multiple-choice',
      'multiple_choice_question',
      '- [ ] $x<y$ & p<q\n\n  > a<b & wrong\n- [x] 1 < 2\n\n  > right, `x`\n- [ ] plain\n\n  > *only* markup',
    ],
    [
      'multiple-response',
      'multiple_answers_question',
      '- [x] one\n- [ ] two\n\n  > 2 & 2\n- [x] three',
    ],
    ['true-false', 'true_false_question', '- [ ] True\n\n  > No: 1 < 2.\n- [x] False'],
  ])('keeps the choices, the key and the feedback of %s', (type, canvasType, choices) => {
    const item = itemOf('c', type, `${difficultText}\n\n${choices}\n${feedback}`, 'points: 2.5');
    const question = importItem(item, way);
    expectCommon(item, question);
    expect(question.type).toBe(canvasType);
    const [interaction] = item.interactions;
    expect(
      question.choices.map(({ text, isRight, feedback }) => [
        shown(text),
        isRight,
        feedback && shown(feedback),
      ]),
    ).toEqual(
      interaction?.kind === 'choice' &&
        interaction.choices.map(({ content, correct, feedback }) => [
          written(content),
          correct,
          feedback && written(feedback),
        ]),
    );
  });

  it('keeps every accepted text of a short answer', () => {
    const item = itemOf(
      's',
      'short-answer',
      `Who?\n\n## Answer\n\n- Ada\n- a < b & c\n${feedback}`,
    );
    const question = importItem(item, way);
    expectCommon(item, question);
    expect(question.texts).toEqual(['Ada', 'a < b & c']);
  });

  it('keeps every blank of a text, and brackets, roots and code around them', () => {
    const item = itemOf(
      'b',
      'cloze',
      'Roses `a[0]` are [[red | crimson]] and $\\sqrt[3]{x[1]}$ violets [sic] are [[blue]]; ![c [1]](x.png)\n' +
        feedback,
    );
    const question = importItem(item, way);
    expectCommon(item, question);
    expect(question.blanks.map(({ name, isMenu }) => [name, isMenu])).toEqual([
      ['gap-1', false],
      ['gap-2', false],
    ]);
    expect(question.blanks.map(({ answers }) => answers.map(({ text }) => text))).toEqual([
      ['red', 'crimson'],
      ['blue'],
    ]);
  });

  it('keeps menus in a text with their keys', () => {
    const item = itemOf('m', 'cloze', 'N is [[( ) red | (x) blue]], O is [[(x) red | ( ) blue]].');
    const question = importItem(item, way);
    expectCommon(item, question);
    expect(
      question.blanks.map(({ isMenu, answers }) => [
        isMenu,
        answers.map(({ text, isRight }) => `${text} ${isRight}`),
      ]),
    ).toEqual([
      [true, ['red false', 'blue true']],
      [true, ['red true', 'blue false']],
    ]);
  });

  it('keeps the pairs of a match, its distractors and markup on the left', () => {
    const item = itemOf(
      'p',
      'matching',
      'Match.\n\n## Match\n\n| a | b |\n| - | - |\n| $x<y$ & z | x <y |\n| *cat* | meow |\n| dog & x<y | woof |\n| | moo |',
    );
    const question = importItem(item, way);
    expect(question.pairs.map(({ left, right }) => [shown(left), shown(right)])).toEqual([
      ['x<y&z', 'x<y'],
      ['cat', 'meow'],
      ['dog&x<y', 'woof'],
    ]);
    expect(question.rights.map(shown).toSorted()).toEqual(['meow', 'moo', 'woof', 'x<y']);
  });

  it('keeps every sort of number', () => {
    const item = itemOf(
      'n',
      'numeric',
      'How much?\n\n= 3.3 ± 0.1\n= 200 ± 20%\n= [1.5, 2.5]\n= 3.14 (3 sf)\n= -7',
    );
    const stated = way.profile === 'new-quizzes';
    const unstated = way.name === 'Classic' ? ['0.1', '40', '0'] : ['? ?', '? ?', '? ?'];
    const [margin, percent, none] = stated
      ? ['0.1 absolute', '20 percent', '0 absolute']
      : unstated;
    expect(importItem(item, way).numbers).toEqual([
      { kind: 'exact', value: 3.3, margin },
      { kind: 'exact', value: 200, margin: percent },
      { kind: 'range', min: 1.5, max: 2.5 },
      stated || way.name === 'Classic'
        ? { kind: 'precision', value: 3.14, precision: 3 }
        : { kind: 'exact', value: 3.14, margin: '? ?' },
      { kind: 'exact', value: -7, margin: none },
    ]);
  });

  it('keeps a number that rounds to a power of ten', () => {
    // 99.95 is the least number that rounds to 100, 100.5 the least that rounds to 101.
    const item = itemOf('n', 'numeric', 'How much?\n\n= 100 (3 sf)');
    expect(importItem(item, way).numbers).toEqual([
      way.profile === 'new-quizzes'
        ? { kind: 'precision', value: 100, precision: 3 }
        : { kind: 'range', min: 99.95, max: 100.5 },
    ]);
    const { diagnostics } = packageOf([item], { options: { profile: way.profile } });
    expect(diagnostics.some(({ field }) => field === 'keys')).toBe(way.profile === 'classic');
  });

  it('ships answers that follow from the values of a formula', () => {
    const item = itemOf(
      'f',
      'formula',
      `Kinetic energy of {{m}} at $v={{v}}$ with a[0]?\n\n= m * v^2 / 2 ± 1% J\n${feedback}`,
      'variables:\n  m: {min: 1, max: 9, decimals: 1}\n  v: [2, 3, 5]\ndecimals: 3',
    );
    const question = importItem(item, way);
    expect(shown(question.stem)).toBe('Kineticenergyof[m]atv=[v]witha[0]?____J');
    expect(question.variants.size).toBe(3);
    for (const [values, answer] of question.variants) {
      const [m = 0, v = 0] = values.split(',').map((pair) => Number(pair.split('=')[1]));
      expect([2, 3, 5]).toContain(v);
      expect(Number(answer)).toBeCloseTo((m * v * v) / 2, 3);
    }
  });

  it('keeps an essay, an upload and a stimulus as they are', () => {
    const essay = itemOf('e', 'essay', `${difficultText}\n${feedback}`, 'points: 5');
    expect(importItem(essay, way)).toMatchObject({ type: 'essay_question', points: 5 });
    expectCommon(essay, importItem(essay, way));
    const upload = itemOf('u', 'upload', `Hand it in.\n${feedback}`);
    expect(importItem(upload, way).type).toBe('file_upload_question');
    expectCommon(upload, importItem(upload, way));
    const stimulus = itemOf('t', 'stimulus', difficultText);
    expect(importItem(stimulus, way)).toMatchObject({ type: 'text_only_question', points: 0 });
  });

  it('shows the solution with the general feedback', () => {
    const item = itemOf(
      's',
      'short-answer',
      'Who?\n\n## Answer\n\n- Ada\n\n## Solution\n\n1 < 2 & $a<b$.',
    );
    expect(shown(importItem(item, way).feedback.general ?? '')).toBe('1<2&a<b.');
  });

  it('keeps text that looks like a formula from being typeset', () => {
    const item = itemOf(
      'd',
      'essay',
      'Write \\\\(x\\\\) and \\`code\\` for \\$\\$5, not \\\\[y\\\\].',
    );
    const { stem } = importItem(item, way);
    expect(shown(stem)).toBe(written(item.stem));
    expect(stem.replace(/<code>`<\/code>/g, '')).not.toMatch(/\\[([]|\$\$|`/);
  });
});

describe('New Quizzes alone', () => {
  const way = ways[2] ?? ways[0];
  const importNative = (item: Item): ImportedQuestion => {
    if (!way) throw new Error('There is no way.');
    return importItem(item, way);
  };

  it('keeps an order', () => {
    const item = itemOf('o', 'ordering', 'Order.\n\n## Order\n\n1. $a<b$\n2. two\n3. three');
    const question = importNative(item);
    expect(question.type).toBe('ordering_question');
    expect(question.order.map(shown)).toEqual(['a<b', 'two', 'three']);
  });

  it('keeps categories and members of none', () => {
    const item = itemOf(
      'k',
      'categorization',
      'Sort.\n\n## Categories\n\n- metal\n  - iron\n  - zinc\n- gas\n  - neon\n- (none)\n  - oil',
    );
    const { pairs, rights } = importNative(item);
    expect(pairs).toEqual([
      { left: 'metal', right: 'iron' },
      { left: 'metal', right: 'zinc' },
      { left: 'gas', right: 'neon' },
    ]);
    expect(rights).toEqual(['iron', 'zinc', 'neon', 'oil']);
  });

  it('keeps the right regions of an image', () => {
    const item = itemOf(
      'h',
      'hotspot',
      'Where?\n\n## Hotspot\n\n![map](map.png)\n\n- [x] rect 0.1,0.2 0.3,0.4\n- [ ] rect 0,0 0.1,0.1\n- [x] polygon 0.5,0.5 0.6,0.5 0.6,0.6',
    );
    expect(importNative(item).regions).toEqual([
      'rectangle 0.1,0.2,0.4,0.6',
      'bounded 0.5,0.5,0.6,0.5,0.6,0.6',
    ]);
  });

  it('keeps menus beside blanks, and regular expressions', () => {
    const item = itemOf('m', 'cloze', 'The [[cell]] is [[( ) no | (x) a]] [[/gr[ae]y/i]] one.');
    const { blanks } = importNative(item);
    expect(blanks.map(({ isMenu, answers }) => [isMenu, answers.map(({ text }) => text)])).toEqual([
      [false, ['cell']],
      [true, ['no', 'a']],
      [false, ['^\\s*(?:[gG][rR][aeAE][yY])\\s*$']],
    ]);
    expect(blanks[1]?.answers.map(({ isRight }) => isRight)).toEqual([false, true]);
  });

  it('makes a blank of a short answer with a regular expression, beside brackets of its stem', () => {
    const item = itemOf(
      'r',
      'short-answer',
      'What is `a[0]`?\n\n## Answer\n\n- first\n- /1st|one/',
    );
    const question = importNative(item);
    expect(shown(question.stem)).toBe('Whatisa[0]?[response]');
    expect(question.blanks.map(({ name, answers }) => [name, answers[0]?.text])).toEqual([
      ['response', '^\\s*(?:[fF][iI][rR][sS][tT]|(?:1st|one))\\s*$'],
    ]);
  });

  it('keeps limits of texts and uploads, and notes for grading', () => {
    const essay = itemOf(
      'e',
      'essay',
      'Discuss.\n\n## Answer\n\nBoth sides.\n\n## Rubric\n\n| Criterion | Points | Description |\n| - | - | - |\n| Clarity | 2 | It is clear. |',
      'words: {min: 100, max: 200}',
    );
    expect(Object.fromEntries(importNative(essay).fields)).toMatchObject({
      word_limit_enabled: 'Yes',
      word_limit_min: '100',
      word_limit_max: '200',
      grading_notes: 'Both sides.\nClarity (2): It is clear.',
    });
    const upload = itemOf('u', 'upload', 'Hand in.', 'accept: [.pdf, .py]\nmaxFiles: 2');
    expect(Object.fromEntries(importNative(upload).fields)).toMatchObject({
      allowed_types: '.pdf,.py',
      files_count: '2',
    });
  });

  it('locks the choices that keep their place, and shuffles the others', () => {
    const item = itemOf(
      'c',
      'multiple-choice',
      'W?\n\n- [x] a\n- [ ] b\n- [ ] none',
      'fixed: [last]',
    );
    const { files } = packageOf([item], { options: { profile: 'new-quizzes' } });
    const xml = files.get('quiz_made/quiz_made.xml') ?? '';
    expect(importNative(item).fields.get('shuffle')).toBe('Yes');
    expect(xml.match(/<response_label[^>]*lock="Yes"[^>]*>.*?<mattext[^>]*>([^<]*)/)?.[1]).toBe(
      'none',
    );
    expect(xml.match(/lock=/g)).toHaveLength(1);
  });
});

describe.each(ways)('the title of a question by $name', ({ profile }) => {
  it('is one line of plain text', () => {
    const item = { ...itemOf('t', 'essay', 'Discuss.'), title: ' a < b &  "c"\n$x$ ' };
    const { files } = packageOf([item], { options: { profile } });
    const [found] = files.get('quiz_made/quiz_made.xml')?.match(/<item [^>]*>/) ?? [];
    expect(found).toBe('<item ident="quiz_made_t" title="a &lt; b &amp; &quot;c&quot; $x$">');
  });
});
