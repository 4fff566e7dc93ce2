import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import { q2lmsImporter } from '../../../src/importers/q2lms/index.ts';
import { parseItem } from '../../../src/markdown/parse-item.ts';
import { printItem } from '../../../src/markdown/print-item.ts';
import type { AuthoredItem } from '../../../src/model/index.ts';
import { codesOf, importText } from './import-text.ts';

const question = {
  type: 'multiple_choice',
  title: 'Continuity',
  question_text: 'Where is the flow fastest?',
  choices: ['In the wide part', 'In the narrow part', 'It is the same'],
  correct_answer: 'In the narrow part',
  points: 3,
  tolerance: 0.05,
  feedback_correct: 'Right: $A v$ is constant.',
  feedback_incorrect: 'Think of $A v$.',
  image_file: [],
  topic: 'Conservation Laws',
  subtopic: 'Continuity',
  difficulty: 'Medium',
};

const numeric = { type: 'numerical', choices: [], correct_answer: '132.5', tolerance: 0.1 };
const words = { type: 'fill_in_blank', choices: [], correct_answer: 'Ohm' };

/** Imports one question with some fields replaced; `null` stands for itself. */
function importOne(fields: Readonly<Record<string, unknown>>, beside = {}) {
  const result = importText(q2lmsImporter, JSON.stringify([{ ...question, ...fields }]), {
    beside,
  });
  const item = result.items[0]?.item;
  return { result, item, codes: codesOf(result) };
}

/** Texts of the choices, the key marked. */
function choicesOf(item: AuthoredItem | undefined): string[] {
  const [interaction] = item?.interactions ?? [];
  if (interaction?.kind !== 'choice') return [];
  return interaction.choices.map(
    ({ content, correct }) => `${correct ? '* ' : ''}${contentToText(content)}`,
  );
}

const marked = ['In the wide part', '* In the narrow part', 'It is the same'];
const unmarked = ['In the wide part', 'In the narrow part', 'It is the same'];

describe('a question of Q2LMS', () => {
  test('becomes an item with all its fields', () => {
    const { item, codes } = importOne({ id: 'Q_00017' });
    expect(codes).toEqual([]);
    expect(item).toMatchObject({
      id: 'q-00017',
      title: 'Continuity',
      type: 'multiple-choice',
      path: 'conservation-laws/continuity/q-00017.md',
      metadata: {
        topics: ['Conservation Laws/Continuity'],
        difficulty: 'medium',
        points: 3,
        source: 'questions.json#Q_00017',
      },
    });
    expect(choicesOf(item)).toEqual(marked);
    expect(contentToText(item?.feedback.correct ?? [])).toBe('Right: $A v$ is constant.');
    expect(contentToText(item?.feedback.incorrect ?? [])).toBe('Think of $A v$.');
  });

  test.each([
    ['in a list', (list: string) => list],
    ['in an object', (list: string) => `{"questions": ${list}}`],
    ['in an object with metadata', (list: string) => `{"questions": ${list}, "metadata": {}}`],
    ['in a code fence', (list: string) => `\`\`\`json\n${list}\n\`\`\``],
  ])('is found %s', (_, wrap) => {
    const result = importText(q2lmsImporter, wrap(JSON.stringify([question])));
    expect(result.found).toBe(1);
    expect(choicesOf(result.items[0]?.item)).toEqual(marked);
  });

  test.each([
    ['answer', { correct_answer: undefined, answer: 'B' }],
    ['question', { question_text: undefined, question: 'Where is the flow fastest?' }],
    [
      'Question_Text and Choice_A …',
      {
        question_text: undefined,
        Question_Text: 'Where is the flow fastest?',
        choices: undefined,
        Choice_A: 'In the wide part',
        Choice_B: 'In the narrow part',
        Choice_C: 'It is the same',
        Choice_D: null,
      },
    ],
    ['options', { choices: undefined, options: question.choices }],
    [
      'lettered choices',
      {
        choices: { A: 'In the wide part', B: 'In the narrow part', C: 'It is the same' },
      },
    ],
    [
      'choices with labels',
      {
        choices: ['A) In the wide part', 'B) In the narrow part', 'C) It is the same'],
      },
    ],
  ])('is read by other names: %s', (_, fields) => {
    expect(choicesOf(importOne(fields).item)).toEqual(marked);
  });

  test.each([
    ['feedback_correct', 'feedback_incorrect'],
    ['correct_feedback', 'incorrect_feedback'],
    ['correct_fb', 'incorrect_fb'],
  ])('has its feedback in %s and %s', (correct, incorrect) => {
    const { item, codes } = importOne({
      feedback_correct: null,
      feedback_incorrect: null,
      [correct]: 'Yes.',
      [incorrect]: 'No.',
    });
    expect(codes).toEqual([]);
    expect(contentToText(item?.feedback.correct ?? [])).toBe('Yes.');
    expect(contentToText(item?.feedback.incorrect ?? [])).toBe('No.');
  });

  test('may leave out everything but what it asks', () => {
    const { type, question_text, choices, correct_answer } = question;
    const bare = { type, question_text, choices, correct_answer };
    const result = importText(q2lmsImporter, JSON.stringify([bare]));
    expect(codesOf(result)).toEqual([]);
    expect(result.items[0]?.item).toMatchObject({
      id: 'where-is-the-flow-fastest',
      title: 'Where is the flow fastest?',
      path: 'where-is-the-flow-fastest.md',
      hints: [],
      feedback: {},
      metadata: { source: 'questions.json' },
    });
  });

  test('may have null in every field that it can do without', () => {
    const { codes } = importOne({
      id: null,
      title: null,
      points: null,
      tolerance: null,
      feedback_correct: null,
      feedback_incorrect: null,
      image_file: null,
      topic: null,
      subtopic: null,
      difficulty: null,
    });
    expect(codes).toEqual([]);
  });

  test.each(['N/A', 'empty', '', 'none', null])('has no subtopic where it says %j', (subtopic) => {
    expect(importOne({ subtopic }).item?.metadata.topics).toEqual(['Conservation Laws']);
  });

  test.each([
    ['EASY', 'easy'],
    ['Hard', 'hard'],
    ['intermediate', 'medium'],
    [2, 'easy'],
    ['5', 'hard'],
  ])('of difficulty %j is %s', (difficulty, expected) => {
    expect(importOne({ difficulty }).item?.metadata.difficulty).toBe(expected);
  });

  test('says what it cannot keep, once for the whole file', () => {
    const odd = { ...question, mood: 'good' };
    const other = { ...odd, question_text: 'Another one?' };
    const result = importText(q2lmsImporter, JSON.stringify([odd, other]));
    expect(codesOf(result)).toEqual(['import-field-not-carried']);
    expect(result.diagnostics[0]?.message).toContain('2 of 2 questions');
  });
});

describe('the answer of a question of Q2LMS', () => {
  test.each(['B', 'b', 'In the narrow part', 'B) In the narrow part'])(
    'is found as %j',
    (answer) => {
      const { item, codes } = importOne({ correct_answer: answer });
      expect(codes).toEqual([]);
      expect(choicesOf(item)).toEqual(marked);
      expect(item?.metadata.status).toBeUndefined();
    },
  );

  test.each([
    ['matches nothing', { correct_answer: 'Everywhere' }, 'import-answer-unmatched'],
    ['is a letter too far', { correct_answer: 'D' }, 'import-answer-unmatched'],
    ['is missing', { correct_answer: null }, 'import-answer-missing'],
    ['is there twice', { correct_answer: ['A', 'B'] }, 'import-answer-ambiguous'],
    ['contradicts another field', { answer: 'A' }, 'import-answer-ambiguous'],
  ])('that %s marks nothing and makes the item a draft', (_, fields, code) => {
    const { item, codes } = importOne(fields);
    expect(codes).toEqual([code]);
    expect(choicesOf(item)).toEqual(unmarked);
    expect(item?.metadata.status).toBe('draft');
  });

  test('that cannot be used is kept in the notes', () => {
    const { item } = importOne({ correct_answer: 'Everywhere' });
    expect(contentToText(item?.notes ?? [])).toBe('Answer in the source: Everywhere');
  });

  test('that is a letter and a text of different choices marks nothing', () => {
    const { item, codes } = importOne({ choices: ['C', 'B', 'A'], correct_answer: 'A' });
    expect(codes).toEqual(['import-answer-ambiguous']);
    expect(choicesOf(item)).toEqual(['C', 'B', 'A']);
  });

  test('counts blank choices, which are then left out', () => {
    const { item, codes } = importOne({ choices: ['a1', '', 'c1', 'd1'], correct_answer: 'C' });
    expect(codes).toEqual(['import-blank-choice']);
    expect(choicesOf(item)).toEqual(['a1', '* c1', 'd1']);
  });

  test('may be a fifth choice', () => {
    const { item } = importOne({ choices: ['a1', 'b1', 'c1', 'd1', 'e1'], correct_answer: 'e1' });
    expect(choicesOf(item)).toEqual(['a1', 'b1', 'c1', 'd1', '* e1']);
  });

  test('names a text that two choices have: nothing is marked', () => {
    const { item, codes } = importOne({ choices: ['x1', 'y1', 'x1'], correct_answer: 'x1' });
    expect(codes).toEqual(['import-duplicate-choices', 'import-answer-ambiguous']);
    expect(choicesOf(item)).toEqual(['x1', 'y1', 'x1']);
  });
});

describe('other types of Q2LMS', () => {
  test.each([
    ['True', true],
    ['false', false],
    [true, true],
    ['T', true],
    ['F', false],
    ['A', true],
    ['B', false],
  ])('true_false with the answer %j', (answer, isTrue) => {
    const { item, codes } = importOne({
      type: 'true_false',
      choices: ['True', 'False'],
      correct_answer: answer,
    });
    expect(codes).toEqual([]);
    expect(item?.type).toBe('true-false');
    expect(choicesOf(item)).toEqual(isTrue ? ['* True', 'False'] : ['True', '* False']);
  });

  test('true_false without choices has the usual ones', () => {
    const { item } = importOne({ type: 'true_false', choices: [], correct_answer: 'False' });
    expect(choicesOf(item)).toEqual(['True', '* False']);
  });

  test('true_false in other words is multiple choice', () => {
    const { item } = importOne({
      type: 'true_false',
      choices: ['Yes', 'No'],
      correct_answer: 'No',
    });
    expect(item?.type).toBe('multiple-choice');
    expect(choicesOf(item)).toEqual(['Yes', '* No']);
  });

  test('true_false with an unclear answer marks nothing', () => {
    const { item, codes } = importOne({
      type: 'true_false',
      choices: ['True', 'False'],
      correct_answer: 'maybe',
    });
    expect(codes).toEqual(['import-answer-unmatched']);
    expect(choicesOf(item)).toEqual(['True', 'False']);
  });

  test.each([
    ['a text', { correct_answer: '132.5' }],
    ['a number', { correct_answer: 132.5 }],
  ])('numerical with its answer as %s', (_, fields) => {
    const { item, codes } = importOne({ ...numeric, ...fields });
    expect(codes).toEqual([]);
    expect(item?.interactions).toEqual([
      {
        kind: 'numeric-entry',
        id: 'response',
        keys: [{ kind: 'absolute', value: '132.5', tolerance: '0.1' }],
      },
    ]);
  });

  test('numerical keeps every digit of a long number', () => {
    const text = JSON.stringify([{ ...question, ...numeric }]).replace(
      '"132.5"',
      '12345678901234567890.25',
    );
    const [interaction] = importText(q2lmsImporter, text).items[0]?.item.interactions ?? [];
    expect(interaction).toMatchObject({ keys: [{ value: '12345678901234567890.25' }] });
  });

  test('numerical with tolerance 0 asks for the exact number', () => {
    const [interaction] = importOne({ ...numeric, tolerance: 0 }).item?.interactions ?? [];
    expect(interaction).toMatchObject({ keys: [{ kind: 'exact', value: '132.5' }] });
  });

  test('numerical without tolerance takes the documented one and says so', () => {
    const { item, codes } = importOne({ ...numeric, tolerance: null });
    expect(codes).toEqual(['import-tolerance-default']);
    expect(item?.interactions[0]).toMatchObject({ keys: [{ tolerance: '0.05' }] });
  });

  test('numerical with words for an answer has no key, and never 0', () => {
    const { item, codes } = importOne({ ...numeric, correct_answer: 'a lot' });
    expect(codes).toEqual(['import-answer-not-a-number']);
    expect(item?.interactions[0]).toMatchObject({ keys: [] });
    expect(item?.metadata.status).toBe('draft');
  });

  test.each(['fill_in_blank', 'fill_in_multiple_blanks', 'short_answer'])('%s', (type) => {
    const { item, codes } = importOne({ ...words, type });
    expect(codes).toEqual([]);
    expect(item).toMatchObject({
      type: 'short-answer',
      interactions: [{ kind: 'text-entry', keys: [{ kind: 'literal', value: 'Ohm' }] }],
    });
  });

  test('fill_in_multiple_blanks with as many answers as blanks becomes a cloze', () => {
    const { item, codes } = importOne({
      ...words,
      type: 'fill_in_multiple_blanks',
      question_text: 'A ____ has two ____.',
      correct_answer: ['dipole', 'poles'],
    });
    expect(codes).toEqual([]);
    expect(item?.type).toBe('cloze');
    expect(item?.stem).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'A ' },
          { type: 'gap', interaction: 'gap-1' },
          { type: 'text', value: ' has two ' },
          { type: 'gap', interaction: 'gap-2' },
          { type: 'text', value: '.' },
        ],
      },
    ]);
  });

  test('fill_in_multiple_blanks with too few answers has no key', () => {
    const { item, codes } = importOne({
      ...words,
      type: 'fill_in_multiple_blanks',
      question_text: 'A ____ has two ____.',
      correct_answer: 'dipole',
    });
    expect(codes).toEqual(['import-answer-ambiguous']);
    expect(item?.metadata.status).toBe('draft');
  });

  test('a type that is not known is reported and counted, not guessed', () => {
    const { result, codes } = importOne({ type: 'crossword' });
    expect(codes).toEqual(['import-type-unknown']);
    expect(result.items).toEqual([]);
    expect(result.found).toBe(1);
  });
});

describe('the file that an imported question becomes', () => {
  test.each([
    ['a question', {}],
    ['an answer that matches nothing', { correct_answer: 'Z' }],
    ['true or false without answer', { type: 'true_false', choices: [], correct_answer: null }],
    ['a number that is none', { ...numeric, correct_answer: '1,5' }],
    ['words without answer', { ...words, correct_answer: null }],
    [
      'choices that look like structure',
      {
        choices: [
          '> 10',
          '1. first',
          '# x',
          '- [x] y',
          '= 5',
          '$$a$$',
          '**b**',
          '| a | b |',
          '`<b>`',
        ],
        correct_answer: 'C',
      },
    ],
    ['words that look like patterns', { ...words, correct_answer: ['/a/', '= 5', '* x', '$x$'] }],
    [
      'a stem with headings of sections',
      {
        question_text: 'Read.\n\n## Answer\n\n- [x] a\n\n= 5\n\n### Correct\n\n[[x]] {{y}} <b> $5',
      },
    ],
    [
      'a stem with everything',
      {
        question_text:
          'Line $$x^2$$ more\n\n```c\nint x;\n```\n\n| a | b |\n|---|---|\n| 1 | $x$ |\n\n1. one\n2. two',
      },
    ],
    ['HTML', { question_text: 'H<sub>2</sub>O, <script>x()</script>a<b and c>d' }],
    [
      'a title with signs',
      { title: 'A: "b" # c\n- d', feedback_correct: '# Yes\n\n### Correct\n\n- [ ] x' },
    ],
  ])('reads back as the same item: %s', (_, fields) => {
    const { item } = importOne(fields);
    if (item === undefined) throw new Error('Nothing was imported.');
    const { item: again, diagnostics } = parseItem(printItem(item), item.path);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(again).toEqual(item);
  });

  test.each([{ correct_answer: 'Z' }, { ...numeric, correct_answer: '1,5' }])(
    'of a draft says that its key is missing',
    (fields) => {
      const { item } = importOne(fields);
      if (item === undefined) throw new Error('Nothing was imported.');
      const { diagnostics } = parseItem(printItem(item), item.path);
      expect(diagnostics.map(({ code }) => code)).toEqual(['missing-key']);
    },
  );
});

describe('images of a question of Q2LMS', () => {
  test('are copied beside the item and shown behind the stem', () => {
    const { result, item, codes } = importOne(
      { image_file: ['pipe 1.svg'] },
      { 'pipe 1.svg': '<svg/>' },
    );
    expect(codes).toEqual([]);
    expect([...result.assets.keys()]).toEqual(['conservation-laws/continuity/pipe-1.svg']);
    expect(item?.stem.at(-1)).toEqual({
      type: 'paragraph',
      children: [{ type: 'image', url: 'pipe-1.svg', alt: 'Figure pipe-1' }],
    });
  });

  test('that the text shows are copied too, and shown once', () => {
    const { result, item, codes } = importOne(
      { question_text: '![A pipe](figures/pipe.svg)', image_file: ['figures/pipe.svg'] },
      { 'figures/pipe.svg': '<svg/>' },
    );
    expect(codes).toEqual([]);
    expect([...result.assets.keys()]).toEqual(['conservation-laws/continuity/figures/pipe.svg']);
    expect(JSON.stringify(item?.stem).match(/pipe\.svg/g)).toHaveLength(1);
  });

  test.each([
    '../secret.png',
    '/etc/passwd.png',
    'C:\\figures\\a.png',
    'a/../../b.png',
    'https://example.org/a.png',
    'script.js',
  ])('are not read from %j', (name) => {
    const { result, item, codes } = importOne({ image_file: [name] }, { [name]: 'x' });
    expect(codes).toEqual(['import-image-missing']);
    expect(result.assets.size).toBe(0);
    expect(contentToText(item?.notes ?? [])).toContain(name);
  });

  test.each([[], '', null, 'None', '[]'])('may be none: %j', (image_file) => {
    expect(importOne({ image_file }).codes).toEqual([]);
  });
});

describe('a file of Q2LMS', () => {
  test('gives its subject as title, and where it comes from with each item', () => {
    const metadata = {
      subject: 'Fluid Mechanics',
      generated_by: 'Generator',
      generation_date: '2025-06-20',
      total_questions: 1,
      format_version: 'Phase Four',
    };
    const result = importText(q2lmsImporter, JSON.stringify({ questions: [question], metadata }));
    expect(codesOf(result)).toEqual([]);
    expect(result.title).toBe('Fluid Mechanics');
    expect(result.items[0]?.item.metadata.source).toBe('questions.json (Generator, 2025-06-20)');
  });

  test('that counts more questions than it has was cut off', () => {
    const text = JSON.stringify({ questions: [question], metadata: { total_questions: 2 } });
    expect(codesOf(importText(q2lmsImporter, text))).toEqual(['import-count-mismatch']);
  });

  test('is recognised by what is in it', () => {
    const confidence = (text: string) =>
      q2lmsImporter.recognise({ path: 'x', bytes: Buffer.from(text) }).confidence;
    expect(confidence(JSON.stringify([question]))).toBeGreaterThan(0.9);
    expect(confidence('ID,Type,Question_Text,Choice_A,Correct_Answer\n')).toBeGreaterThan(0.9);
    expect(confidence('question,answer\n')).toBe(0);
    expect(confidence('Dear colleagues')).toBe(0);
  });

  test('may not hold a question longer than any real one', () => {
    const { result, codes } = importOne({ question_text: 'What is this? '.repeat(8000) });
    expect(codes).toEqual(['import-too-large']);
    expect(result.items).toEqual([]);
  });

  test('keeps the good questions when some are bad', () => {
    const list = [question, 7, { ...question, question_text: '' }, { ...question, title: 'Other' }];
    const result = importText(q2lmsImporter, JSON.stringify(list));
    expect(result.found).toBe(4);
    expect(result.items.map(({ origin }) => origin)).toEqual(['[0]', '[3]']);
    expect(codesOf(result)).toEqual(['import-not-a-question', 'import-text-missing']);
  });

  test('places each finding at the value that it is about', () => {
    const text = JSON.stringify([question, { ...question, correct_answer: 'Z' }], null, 2);
    const [finding] = importText(q2lmsImporter, text).diagnostics;
    const line = text.split('\n').findIndex((one) => one.includes('"Z"')) + 1;
    expect(finding?.place).toMatchObject({ file: 'questions.json', line, column: 23 });
    expect(finding?.message).toMatch(/^\[1\]: /);
  });
});
