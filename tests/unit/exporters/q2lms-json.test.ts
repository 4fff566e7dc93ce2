import { describe, expect, test } from 'vitest';
import { q2lmsJsonExporter } from '../../../exporters/q2lms-json/index.ts';
import type { Assessment, Item } from '../../../src/model/index.ts';
import { itemOf } from '../made/items.ts';
import { exportItems } from './export-items.ts';

const plain = { ids: false, layout: 'list' } as const;

/** The first question, and what of the items is lost, as `field kind`. */
function exported(...items: readonly Item[]) {
  const { text, diagnostics: all } = exportItems(q2lmsJsonExporter, plain, items);
  const diagnostics = all.filter(({ field }) => field !== 'id');
  const losses = diagnostics.map(({ code, field }) => `${code}${field ? ` ${field}` : ''}`);
  return { question: JSON.parse(text)[0], losses, diagnostics };
}

const choices = '- [ ] one\n- [x] two\n- [ ] three';

describe('an item as a question of Q2LMS', () => {
  test('of multiple choice has its thirteen fields in order', () => {
    const item = itemOf(
      'flow',
      'multiple-choice',
      `Where is $v$ greatest?\n\n${choices}\n\n## Feedback\n\n### Correct\n\nYes.\n\n### Incorrect\n\nNo.`,
      'topic: Fluids/Pipes\ndifficulty: medium\npoints: 3',
    );
    const { question, losses } = exported(item);
    expect(losses).toEqual([]);
    expect(Object.entries(question)).toEqual([
      ['type', 'multiple_choice'],
      ['title', 'flow'],
      ['question_text', 'Where is $v$ greatest?'],
      ['choices', ['one', 'two', 'three']],
      ['correct_answer', 'two'],
      ['points', 3],
      ['tolerance', 0.05],
      ['feedback_correct', 'Yes.'],
      ['feedback_incorrect', 'No.'],
      ['image_file', []],
      ['topic', 'Fluids'],
      ['subtopic', 'Pipes'],
      ['difficulty', 'Medium'],
    ]);
  });

  test('of true or false', () => {
    const { question } = exported(
      itemOf('t', 'true-false', 'Ice floats.\n\n- [x] True\n- [ ] False'),
    );
    expect(question).toMatchObject({
      type: 'true_false',
      choices: ['True', 'False'],
      correct_answer: 'True',
    });
  });

  test.each([
    ['= 132.5 ± 0.1', '132.5', 0.1, []],
    ['= 5', '5', 0, []],
    ['= 200 ± 2%', '200', 4, ['export-field-degraded keys']],
    ['= [130, 135]', '132.5', 2.5, ['export-field-degraded keys']],
    ['= 0.00314 (3 sf)', '0.00314', 0.000005, ['export-field-degraded keys']],
    ['= 9.81 ± 0.01 m/s²', '9.81', 0.01, ['export-field-omitted unit']],
  ])('with the number %s', (answer, value, tolerance, expected) => {
    const { question, losses } = exported(itemOf('n', 'numeric', `How much?\n\n${answer}`));
    expect(question).toMatchObject({ type: 'numerical', correct_answer: value, tolerance });
    expect(losses).toEqual(expected);
  });

  test('with words keeps the first accepted answer and names the others', () => {
    const item = itemOf('w', 'short-answer', 'Unit?\n\n## Answer\n\n- ohm\n- Ω');
    const { question, losses, diagnostics } = exported(item);
    expect(question).toMatchObject({ type: 'fill_in_blank', correct_answer: 'ohm' });
    expect(losses).toEqual(['export-field-degraded keys']);
    expect(diagnostics[0]?.message).toContain('Ω');
  });

  test('with gaps has lines in the text and answers between semicolons', () => {
    const item = itemOf('c', 'cloze', 'A [[dipole]] has two [[poles]].');
    const { question, losses } = exported(item);
    expect(question).toMatchObject({
      type: 'fill_in_multiple_blanks',
      question_text: 'A ____ has two ____.',
      correct_answer: 'dipole; poles',
    });
    expect(losses).toEqual(['export-item-degraded type']);
  });

  test('with one right choice among single letters names it by its letter', () => {
    const item = itemOf('l', 'multiple-choice', 'Which?\n\n- [ ] x\n- [x] y\n- [ ] z');
    expect(exported(item).question.correct_answer).toBe('B');
  });

  test('with more choices than the editor shows says so', () => {
    const item = itemOf('m', 'multiple-choice', `Which?\n\n${choices}\n- [ ] four\n- [ ] five`);
    const { question, losses } = exported(item);
    expect(question.choices).toHaveLength(5);
    expect(losses).toEqual(['export-field-degraded choices']);
  });

  test('has no backslashes but where they are needed', () => {
    const body = 'file\\_name of 2\\*3 \\[97.1\\] for \\$5, a \\< b\n\n= 5';
    expect(exported(itemOf('e', 'numeric', body)).question.question_text).toBe(
      'file_name of 2*3 [97.1] for \\$5, a < b',
    );
  });

  test('has units written out', () => {
    const { question } = exported(itemOf('u', 'numeric', 'At $\\qty{5}{m}$?\n\n= 5'));
    expect(question.question_text).not.toContain('qty');
    expect(question.question_text).toContain('\\mathrm{m}');
  });
});

describe('images and stimuli', () => {
  test('a figure at the end is only named', () => {
    const body = 'What is this?\n\n![Figure t-1](t-1.png)\n\n= 5';
    const { question, losses } = exported(itemOf('i', 'numeric', body));
    expect(question).toMatchObject({ question_text: 'What is this?', image_file: ['t-1.png'] });
    expect(losses).toEqual(['export-field-omitted images']);
  });

  test('a figure with words of its own stays in the text', () => {
    const body = 'What is this?\n\n![A resistor](t-1.png)\n\n= 5';
    const { question } = exported(itemOf('i', 'numeric', body));
    expect(question).toMatchObject({
      question_text: 'What is this?\n\n![A resistor](t-1.png)',
      image_file: ['t-1.png'],
    });
  });

  test('a stimulus stands before the question and is no question itself', () => {
    const stimulus = itemOf('case', 'stimulus', 'A patient has fever.');
    const item = itemOf('q', 'numeric', 'How much?\n\n= 5', 'stimulus: case');
    const { text, diagnostics } = exportItems(q2lmsJsonExporter, { ...plain, ids: true }, [
      stimulus,
      item,
    ]);
    expect(JSON.parse(text)).toMatchObject([
      { question_text: 'A patient has fever.\n\nHow much?' },
    ]);
    expect(diagnostics).toMatchObject([{ code: 'export-field-degraded', field: 'stimulus' }]);
  });
});

describe('what Q2LMS has no place for', () => {
  test.each([
    [
      'several right choices',
      itemOf('x', 'multiple-response', 'Which?\n\n- [x] a1\n- [x] b1\n- [ ] c1'),
    ],
    ['an essay', itemOf('x', 'essay', 'Why?')],
    ['an upload', itemOf('x', 'upload', 'Hand in.')],
    ['ordering', itemOf('x', 'ordering', 'Order.\n\n## Order\n\n1. a\n2. b')],
    [
      'matching',
      itemOf('x', 'matching', 'Match.\n\n## Match\n\n| L | R |\n|---|---|\n| a | b |\n| c | d |'),
    ],
    ['a flashcard', itemOf('x', 'flashcard', 'Front.\n\n## Answer\n\nBack.')],
    ['a stimulus alone', itemOf('x', 'stimulus', 'A case.')],
    [
      'a formula',
      itemOf(
        'x',
        'formula',
        'Square {{v}}.\n\n= v^2',
        'variables:\n  v: {min: 1, max: 9, decimals: 0}',
      ),
    ],
    ['a blank with a semicolon', itemOf('x', 'cloze', 'A [[a; b]] and [[c]].')],
  ])('%s is left out and named', (_, item) => {
    const { text, diagnostics } = exportItems(q2lmsJsonExporter, plain, [item]);
    expect(JSON.parse(text)).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: 'export-item-omitted', item: 'x', target: 'q2lms-json', place: { file: 'x.md' } },
    ]);
  });

  test('every field that is lost is named', () => {
    const body =
      `Which?\n\n- [x] a1\n\n  > Because.\n\n- [ ] b1\n\n## Hint\n\nThink.\n\n## Solution\n\nSo.\n\n` +
      '## Feedback\n\nAlways.\n\n## Notes\n\nSecret.';
    const { losses } = exported(
      itemOf('f', 'multiple-choice', body, 'tags: [exam]\ntopic: [A/B/C, D]'),
    );
    expect(losses.sort()).toEqual([
      'export-field-degraded topics',
      'export-field-degraded topics',
      'export-field-omitted choices.feedback',
      'export-field-omitted feedback.general',
      'export-field-omitted hints',
      'export-field-omitted notes',
      'export-field-omitted solution',
      'export-field-omitted tags',
    ]);
  });

  test('an id is lost where none is asked for', () => {
    const item = itemOf('c', 'multiple-choice', `Which?\n\n${choices}`);
    const fieldsOf = (ids: boolean) =>
      exportItems(q2lmsJsonExporter, { ...plain, ids }, [item]).diagnostics.map(
        ({ field }) => field,
      );
    expect(fieldsOf(false)).toEqual(['id']);
    expect(fieldsOf(true)).toEqual([]);
  });

  test('an assessment leaves only its questions', () => {
    const item = itemOf('q', 'numeric', 'How much?\n\n= 5');
    const assessment: Assessment = {
      id: 'exam',
      title: 'Exam',
      path: 'assessments/exam.yml',
      release: 'secure',
      settings: {},
      sections: [{ kind: 'fixed', items: [{ id: 'q' }] }],
    };
    const { diagnostics } = exportItems(
      q2lmsJsonExporter,
      { ...plain, ids: true },
      [item],
      [assessment],
    );
    expect(diagnostics).toMatchObject([
      { code: 'export-field-omitted', field: 'settings', place: { file: 'assessments/exam.yml' } },
    ]);
  });
});

describe('a file for Q2LMS', () => {
  const items = [
    itemOf('one', 'numeric', 'How $x$?\n\n= 5', 'points: 2\ntopic: Heat'),
    itemOf('two', 'true-false', 'Ice floats.\n\n- [x] True\n- [ ] False', 'points: 0.5'),
  ];

  test('counts what it holds and carries ids', () => {
    const options = { ids: true, layout: 'object' } as const;
    const { path, text } = exportItems(q2lmsJsonExporter, options, items);
    const file = JSON.parse(text);
    expect(path).toBe('made.json');
    expect(file.questions.map(({ id }: { id: string }) => id)).toEqual(['one', 'two']);
    expect(file.metadata).toEqual({
      subject: 'Made',
      export_source: 'Stemma',
      format_version: 'Phase Four',
      total_questions: 2,
      total_points: 2.5,
      question_types: ['numerical', 'true_false'],
      topics: ['Heat'],
      difficulties: [],
      latex_questions: 1,
      statistics: {
        avg_points_per_question: 1.25,
        latex_percentage: 50,
        type_distribution: { numerical: 1, true_false: 1 },
      },
    });
  });
});
