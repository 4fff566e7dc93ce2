import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import type { ImportResult } from '../../../src/formats/importer.ts';
import { canvasImporter } from '../../../src/importers/canvas/index.ts';
import { qti12Importer } from '../../../src/importers/qti-1.2/index.ts';
import type { AuthoredItem, Content } from '../../../src/model/index.ts';
import {
  choices,
  equal,
  importArchive,
  importDocument,
  itemXml,
  questions,
  right,
} from './canvas-documents.ts';

function only(result: ImportResult): AuthoredItem {
  const [imported, second] = result.items;
  if (!imported || second) throw new Error(`${result.items.length} items`);
  return imported.item;
}

function one(ident: string, parts: Parameters<typeof itemXml>[1]): AuthoredItem {
  return only(importDocument(questions(itemXml(ident, parts))));
}

function codes({ diagnostics }: ImportResult): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

function words(content: Content | undefined): string {
  return contentToText(content ?? []);
}

describe('choices', () => {
  const base = {
    type: 'multiple_choice_question',
    stem: '<p>Which?</p>',
    responses: choices(['red', 'blue', 'green']),
  };

  test('have the key of the condition that gives points', () => {
    const item = one('q', { ...base, conditions: right(equal('a2')) });
    expect(item.type).toBe('multiple-choice');
    expect(item.interactions).toMatchObject([
      { choices: [{ correct: false }, { id: 'b', correct: true }, { correct: false }] },
    ]);
  });

  test('without a key make a draft with nothing marked', () => {
    const result = importDocument(questions(itemXml('q', base)));
    expect(codes(result)).toEqual(['import-answer-missing']);
    expect(only(result).metadata.status).toBe('draft');
    expect(JSON.stringify(only(result).interactions)).not.toContain('"correct":true');
  });

  test('of several answers take all that are not negated', () => {
    const item = one('q', {
      ...base,
      type: 'multiple_answers_question',
      responses: choices(['2', '3', '4'], 'Multiple'),
      conditions: right(`<and>${equal('a1')}${equal('a2')}<not>${equal('a3')}</not></and>`),
    });
    expect(item.interactions).toMatchObject([
      {
        cardinality: 'multiple',
        choices: [{ correct: true }, { correct: true }, { correct: false }],
      },
    ]);
  });

  test('with points of their own keep the best as key, with a warning', () => {
    const result = importDocument(
      questions(
        itemXml('q', {
          ...base,
          fields: { scoring_algorithm: 'VaryPointsByAnswer' },
          conditions: right(equal('a1'), 5) + right(equal('a3'), 10),
        }),
      ),
    );
    expect(codes(result)).toEqual(['import-scoring-changed']);
    expect(only(result).interactions).toMatchObject([
      { choices: [{ correct: false }, { correct: false }, { correct: true }] },
    ]);
  });

  test('that are alike make a draft', () => {
    const result = importDocument(
      questions(
        itemXml('q', {
          ...base,
          responses: choices(['red', 'red']),
          conditions: right(equal('a1')),
        }),
      ),
    );
    expect(codes(result)).toEqual(['import-duplicate-choices']);
    expect(only(result).metadata.status).toBe('draft');
  });

  test('of true and false in other words are a multiple choice', () => {
    const truth = { ...base, type: 'true_false_question', conditions: right(equal('a1')) };
    expect(one('q', { ...truth, responses: choices(['true', 'FALSE']) }).type).toBe('true-false');
    expect(one('q', { ...truth, responses: choices(['Wahr', 'Falsch']) }).type).toBe(
      'multiple-choice',
    );
  });

  test('have the feedback that their conditions show', () => {
    const shows = (answer: string, ident: string) =>
      `<respcondition continue="Yes"><conditionvar>${equal(answer)}</conditionvar><displayfeedback linkrefid="${ident}"/></respcondition>`;
    const item = one('q', {
      ...base,
      conditions: shows('a1', 'a1_fb') + right(equal('a2'), 100, 'correct_fb'),
      feedback: {
        general_fb: 'For all.',
        correct_fb: 'Yes.',
        general_incorrect_fb: 'No.',
        a1_fb: 'Too warm.',
      },
    });
    const { correct, general, incorrect } = item.feedback;
    expect([general, correct, incorrect].map(words)).toEqual(['For all.', 'Yes.', 'No.']);
    const [interaction] = item.interactions;
    if (interaction?.kind !== 'choice') throw new Error('No choices.');
    expect(interaction.choices.map(({ feedback }) => words(feedback))).toEqual([
      'Too warm.',
      '',
      '',
    ]);
  });

  test('have item feedback by the words in its name where nothing else tells', () => {
    const item = one('q', {
      ...base,
      conditions: right(equal('a2')),
      feedback: { all_wrong: 'No.', q1_correct: 'Yes.', general_note: 'For all.' },
    });
    const { correct, general, incorrect } = item.feedback;
    expect([general, correct, incorrect].map(words)).toEqual(['For all.', 'Yes.', 'No.']);
  });
});

describe('numbers', () => {
  const bounds = (min: string, max: string, open = false) =>
    `<and><${open ? 'vargt' : 'vargte'} respident="response1">${min}</${open ? 'vargt' : 'vargte'}><varlte respident="response1">${max}</varlte></and>`;
  const value = (text: string, attributes = '') =>
    `<varequal respident="response1" ${attributes}>${text}</varequal>`;

  function keysOf(tests: string) {
    const item = one('q', {
      type: 'numerical_question',
      stem: 'How much?',
      responses:
        '<response_str ident="response1"><render_fib fibtype="Decimal"><response_label ident="answer1"/></render_fib></response_str>',
      conditions: right(tests),
    });
    const [interaction] = item.interactions;
    return interaction?.kind === 'numeric-entry' ? interaction.keys : [];
  }

  test.each([
    ['exact', `<or>${value('7')}${bounds('7', '7')}</or>`, { kind: 'exact', value: '7' }],
    [
      'a margin around the value',
      `<or>${value('3.3')}${bounds('3.2', '3.4')}</or>`,
      { kind: 'absolute', value: '3.3', tolerance: '0.1' },
    ],
    [
      'a margin with the noise of binary fractions',
      `<or>${value('3.3')}${bounds('3.1999999999999997', '3.4')}</or>`,
      { kind: 'absolute', value: '3.3', tolerance: '0.1' },
    ],
    [
      'a margin that is stated',
      `<or>${value('9', 'margintype="absolute" margin="0.50"')}${bounds('8.5', '9.5')}</or>`,
      { kind: 'absolute', value: '9', tolerance: '0.50' },
    ],
    [
      'a percentage',
      `<or>${value('200.0', 'margintype="percent" margin="20.0"')}${bounds('160', '240')}</or>`,
      { kind: 'percent', value: '200.0', percent: '20' },
    ],
    [
      'precision by open bounds',
      `<or>${value('3.14')}${bounds('3.135', '3.145', true)}</or>`,
      { kind: 'significant-figures', value: '3.14', figures: 3 },
    ],
    [
      'precision that is stated',
      `<or>${value('3.1', 'precisiontype="significantDigits" precision="3"')}${bounds('3.095', '3.105')}</or>`,
      { kind: 'significant-figures', value: '3.10', figures: 3 },
    ],
    ['a range', bounds('1.5', '2.5'), { kind: 'range', min: '1.5', max: '2.5' }],
    [
      'a lopsided margin',
      `<or>${value('5')}${bounds('4', '7')}</or>`,
      { kind: 'range', min: '4', max: '7' },
    ],
  ])('are read as %s', (_, tests, key) => {
    expect(keysOf(tests)).toEqual([key]);
  });

  test('that are none make a draft', () => {
    const result = importDocument(
      questions(
        itemXml('q', {
          type: 'numerical_question',
          stem: 'How much?',
          responses: '<response_str ident="response1"><render_fib/></response_str>',
          conditions: right(value('3,14')),
        }),
      ),
    );
    expect(codes(result)).toEqual(['import-answer-not-a-number']);
    expect(only(result).metadata.status).toBe('draft');
  });
});

describe('texts with blanks', () => {
  const blank = (name: string, texts: readonly string[], attributes = '') =>
    `<response_lid ident="response_${name}"><material><mattext>${name}</mattext></material><render_choice>${texts
      .map(
        (one, index) =>
          `<response_label ident="${name}_${index}" ${attributes}><material><mattext texttype="text/plain">${one}</mattext></material></response_label>`,
      )
      .join('')}</render_choice></response_lid>`;

  test('have a gap where a name in brackets stands, and keep other brackets', () => {
    const item = one('q', {
      type: 'fill_in_multiple_blanks_question',
      stem: '<p>a[0] is [two] and [one].</p>',
      responses: blank('one', ['1', 'one', 'ONE']) + blank('two', ['2']),
      conditions: right(equal('one_0', 'response_one')) + right(equal('two_0', 'response_two')),
    });
    expect(words(item.stem)).toBe('a[0] is ____ and ____.');
    expect(item.interactions).toEqual([
      { kind: 'text-entry', id: 'gap-1', keys: [{ kind: 'literal', value: '2' }] },
      {
        kind: 'text-entry',
        id: 'gap-2',
        keys: [
          { kind: 'literal', value: '1' },
          { kind: 'literal', value: 'one' },
        ],
      },
    ]);
  });

  test('keep regular expressions, and menus beside blanks', () => {
    const item = one('q', {
      type: 'fill_in_multiple_blanks_question',
      stem: '[x] and [y]',
      responses:
        blank('x', ['colou?r'], 'scoring_algorithm="TextRegex" answer_type="openEntry"') +
        blank('y', ['red', 'blue'], 'scoring_algorithm="Equivalence" answer_type="dropdown"'),
      conditions: right(equal('x_0', 'response_x')) + right(equal('y_1', 'response_y')),
    });
    expect(item.interactions).toMatchObject([
      { kind: 'text-entry', keys: [{ kind: 'pattern', source: 'colou?r', flags: '' }] },
      { kind: 'inline-choice', choices: [{ correct: false }, { correct: true }] },
    ]);
  });

  test('have a blank that stands nowhere at their end, with a warning', () => {
    const result = importDocument(
      questions(
        itemXml('q', {
          type: 'fill_in_multiple_blanks_question',
          stem: '<p>Say it.</p>',
          responses: blank('one', ['1']),
          conditions: right(equal('one_0', 'response_one')),
        }),
      ),
    );
    expect(codes(result)).toEqual(['import-text-repaired']);
    expect(words(only(result).stem)).toBe('Say it.\n____');
  });
});

describe('formulas', () => {
  function formula(formulas: readonly string[], sets: readonly string[], rest = ''): string {
    return itemXml('q', {
      type: 'calculated_question',
      stem: '<p>\\(\\frac{[x]}{2}\\) with [x] and [y]?</p>',
      responses: '<response_str ident="response1"><render_fib fibtype="Decimal"/></response_str>',
      after: `<itemproc_extension><calculated><answer_tolerance>5%</answer_tolerance><formulas decimal_places="2">${formulas.map((one) => `<formula>${one}</formula>`).join('')}</formulas><vars><var name="x" scale="0"><min>1</min><max>9</max></var><var name="y" scale="1"><min>1</min><max>5</max></var></vars><var_sets>${sets.join('')}</var_sets></calculated></itemproc_extension>${rest}`,
    });
  }
  const set = (x: string, y: string, answer: string) =>
    `<var_set ident="1"><var name="x">${x}</var><var name="y">${y}</var><answer>${answer}</answer></var_set>`;

  test('have one expression of all assignments, and variables in their text', () => {
    const item = only(
      importDocument(questions(formula(['s = x + y', 's * 2'], [set('3', '1.5', '9.0')]))),
    );
    expect(item.interactions).toMatchObject([
      {
        kind: 'formula',
        expression: '(x + y) * 2',
        tolerance: { kind: 'percent', value: '5' },
        decimals: 2,
        variables: [
          { name: 'x', decimals: 0 },
          { name: 'y', min: '1', max: '5', decimals: 1 },
        ],
      },
    ]);
    expect(JSON.stringify(item.stem)).toContain('"value":"\\\\frac{{{x}}}{2}"');
    expect(words(item.stem)).toContain('with {{x}} and {{y}}?');
  });

  test.each([
    ['-x^2 + y', '9', '1', '82', '(-x)^2 + y'],
    ['x^2^2 - y', '2', '1', '15', '(x^2)^2 - y'],
    ['log(x, 2) + y', '8', '1', '4', 'log2(x) + y'],
    ['sec(0) * x + y', '3', '1', '4', '1 / cos(0) * x + y'],
  ])('of Canvas such as %s keep their value', (source, x, y, answer, expression) => {
    const item = only(importDocument(questions(formula([source], [set(x, y, answer)]))));
    expect(item.interactions).toMatchObject([{ kind: 'formula', expression }]);
  });

  test.each([
    ['fact(x) + y', '3', '1', '7'],
    ['x + y', '3', '1', '5'],
  ])('that cannot be written or do not give the answer (%s) are frozen', (source, x, y, answer) => {
    const result = importDocument(questions(formula([source], [set(x, y, answer)])));
    expect(codes(result)).toEqual(['import-scoring-changed']);
    const item = only(result);
    expect(item.interactions).toMatchObject([
      { kind: 'numeric-entry', keys: [{ kind: 'percent', value: answer, percent: '5' }] },
    ]);
    expect(words(item.stem)).toContain(`with ${x} and ${y}?`);
  });

  test('without any set are left out and named', () => {
    const result = importDocument(questions(formula(['fact(x)'], [])));
    expect(codes(result)).toEqual(['import-item-unreadable']);
    expect(result.found).toBe(1);
  });
});

describe('packages', () => {
  const item = (ident: string, stem = '<p>Which?</p>', fields = {}) =>
    itemXml(ident, {
      type: 'multiple_choice_question',
      stem,
      responses: choices(['red', 'blue']),
      conditions: right(equal('a1')),
      fields,
    });
  const quiz = (ident: string, ...content: readonly string[]) =>
    questions(
      `<assessment ident="${ident}" title="Quiz"><section ident="root_section">${content.join('')}</section></assessment>`,
    );
  const bank = (ident: string, ...content: readonly string[]) =>
    questions(
      `<objectbank ident="${ident}"><qtimetadata><qtimetadatafield><fieldlabel>bank_title</fieldlabel><fieldentry>Chapter 1</fieldentry></qtimetadatafield></qtimetadata>${content.join('')}</objectbank>`,
    );
  const group = (extra: string, ...content: readonly string[]) =>
    `<section ident="g" title="Some"><selection_ordering><selection>${extra}<selection_number>1</selection_number><selection_extension><points_per_item>2.0</points_per_item></selection_extension></selection></selection_ordering>${content.join('')}</section>`;

  test('give each question of a course once, in full', () => {
    const result = importArchive({
      'imsmanifest.xml': '<manifest/>',
      'course_settings/canvas_export.txt': 'Q: What did the panda say?',
      'q1/assessment_qti.xml': quiz('q1', item('i1')),
      'q1/assessment_meta.xml':
        '<quiz xmlns="http://canvas.instructure.com/xsd/cccv1p0"><title>Midterm</title><time_limit>30</time_limit></quiz>',
      'non_cc_assessments/q1.xml.qti': quiz('q1', item('i1'), item('i2')),
    });
    expect(result.items.map(({ item: { id } }) => id)).toEqual(['i1', 'i2']);
    expect(result.found).toBe(2);
    expect(result.assessments).toMatchObject([
      {
        id: 'midterm',
        title: 'Midterm',
        settings: { timeLimitMinutes: 30 },
        sections: [{ kind: 'fixed', items: [{ id: 'i1' }, { id: 'i2' }] }],
      },
    ]);
  });

  test('give a question of a bank once where a quiz has a copy with other points', () => {
    const copy = { assessment_question_identifierref: 'b1', points_possible: '3' };
    const result = importArchive({
      'q/q.xml': quiz('q', item('c1', '<p>Which?</p>', copy), item('c2', '<p>Else?</p>', copy)),
      'non_cc_assessments/b.xml.qti': bank('b', item('b1')),
    });
    expect(result.items.map(({ item: { id, metadata } }) => [id, metadata.topics])).toEqual([
      ['b1', ['Chapter 1']],
      ['c2', undefined],
    ]);
    expect(result.found).toBe(2);
    expect(result.assessments).toMatchObject([
      { sections: [{ items: [{ id: 'b1', points: 3 }, { id: 'c2' }] }] },
    ]);
  });

  test('keep a text that no question belongs to out of the quiz, which could not ask it', () => {
    const passage = itemXml('t1', { type: 'text_only_question', stem: '<p>Read this.</p>' });
    const result = importArchive({
      'q/q.xml': quiz('q', item('c1'), passage, group('', passage.replace('t1', 't2'), item('c2'))),
    });
    expect(result.items.map(({ item: one }) => [one.id, one.type])).toEqual([
      ['c1', 'multiple-choice'],
      ['t1', 'stimulus'],
      ['t2', 'stimulus'],
      ['c2', 'multiple-choice'],
    ]);
    expect(result.assessments[0]?.sections).toMatchObject([
      { items: [{ id: 'c1' }] },
      { from: { ids: ['c2'] } },
    ]);
    expect(codes(result)).toEqual(['import-assessment-incomplete', 'import-assessment-incomplete']);
  });

  test('draw from a bank, and say where it is missing', () => {
    const draw = (name: string) =>
      quiz('q', item('c1'), group(`<sourcebank_ref>${name}</sourcebank_ref>`));
    const files = { 'b.xml': bank('b', item('b1'), item('b2')) };
    const found = importArchive({ ...files, 'q/q.xml': draw('b') });
    expect(found.diagnostics).toEqual([]);
    expect(found.assessments[0]?.sections[1]).toEqual({
      kind: 'drawn',
      title: 'Some',
      pick: 1,
      from: { kind: 'items', ids: ['b1', 'b2'] },
      points: 2,
    });
    const lost = importArchive({ ...files, 'q/q.xml': draw('other') });
    expect(codes(lost)).toEqual(['import-assessment-incomplete']);
    expect(lost.assessments[0]?.sections).toHaveLength(1);
  });

  test.each([
    '$IMS-CC-FILEBASE$/images/a%20dot.png',
    '%24IMS-CC-FILEBASE%24/images/a dot.png',
    '../images/a dot.png',
    '$IMS-CC-FILEBASE$/a%20dot.png?canvas_download=1',
  ])('bring the file of %s beside the item', (address) => {
    const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
    const result = importArchive({
      'q/q.xml': quiz('q', item('i1', `<p>See <img src="${address}" alt="a dot"></p>`)),
      'web_resources/images/a dot.png': bytes,
    });
    expect(result.diagnostics).toEqual([]);
    expect(JSON.stringify(only(result).stem)).toContain('"url":"a-dot.png"');
    expect([...result.assets]).toEqual([['a-dot.png', bytes]]);
  });

  test('name a file that is missing, and keep its words', () => {
    const result = importArchive({
      'q/q.xml': quiz(
        'q',
        item('i1', '<p>See <img src="$IMS-CC-FILEBASE$/x.png" alt="a dot">.</p>'),
      ),
    });
    expect(codes(result)).toEqual(['import-image-missing']);
    expect(words(only(result).stem)).toBe('See a dot.');
    expect(words(only(result).notes)).toContain('x.png');
  });

  test('give two files of one name two names', () => {
    const see = (folder: string) => `<p><img src="$IMS-CC-FILEBASE$/${folder}/x.png" alt=""></p>`;
    const result = importArchive({
      'q/q.xml': quiz('q', item('i1', see('a')), item('i2', see('b')), item('i3', see('c'))),
      'a/x.png': Uint8Array.of(1),
      'b/x.png': Uint8Array.of(2),
      'c/x.png': Uint8Array.of(1),
    });
    expect([...result.assets.keys()]).toEqual(['x.png', 'x-2.png']);
  });

  test('keep what is whole when a document or a question is broken', () => {
    const result = importArchive({
      'a/a.xml': '<questestinterop><assessment></questestinterop>',
      'q/q.xml': quiz('q', item('i1'), itemXml('i2', { type: 'essay_question', stem: '' })),
    });
    expect(codes(result)).toEqual([
      'import-xml-syntax',
      'import-text-missing',
      'import-assessment-incomplete',
    ]);
    expect(result.diagnostics[0]?.message).toContain('a/a.xml, line 1');
    expect(result.diagnostics[1]?.message).toContain('q/q.xml item i2');
    expect(result.items).toHaveLength(1);
    expect(result.found).toBe(2);
  });

  test('name a type that there is not', () => {
    const result = importDocument(
      questions(itemXml('l', { type: 'likert_question', stem: 'How much do you like it?' })),
    );
    expect(codes(result)).toEqual(['import-type-unsupported']);
  });

  test('keep two questions of one identifier apart', () => {
    const result = importDocument(quiz('q', item('i1'), item('i1', '<p>Else?</p>')));
    expect(result.items.map(({ item: { id }, sourceId }) => [id, sourceId])).toEqual([
      ['i1', 'i1'],
      ['i1-2', 'i1~2'],
    ]);
  });
});

const newQuizzes = '../shared/corpus/new-quizzes';

describe.skipIf(!existsSync(newQuizzes))('files of New Quizzes (need ../shared)', () => {
  const load = (name: string) => importDocument(readFileSync(`${newQuizzes}/${name}.xml`, 'utf8'));

  test('sort members into categories, with distractors', () => {
    const [interaction] = only(load('categorization')).interactions;
    if (interaction?.kind !== 'categorize') throw new Error('No categories.');
    expect(interaction.members.map(({ category, content }) => [words(content), category])).toEqual([
      ['Distractor2', null],
      ['B1', 'c2'],
      ['A2', 'c1'],
      ['B2', 'c2'],
      ['Distractor1', null],
      ['A1', 'c1'],
    ]);
  });

  test('limit essays and uploads', () => {
    const essay = only(load('essay_custom_settings'));
    expect(essay.interactions).toEqual([
      { kind: 'extended-text', id: 'response', minWords: 140, maxWords: 500 },
    ]);
    expect(words(essay.notes)).toBe('this is the remix');
    expect(only(load('upload_with_custom_settings')).interactions).toEqual([
      { kind: 'upload', id: 'response', accept: ['.png', '.jpeg'], maxFiles: 2 },
    ]);
  });

  test('have formulas, margins and precision', () => {
    expect(only(load('formula')).interactions).toMatchObject([
      { kind: 'formula', expression: 'x', tolerance: { kind: 'exact' }, decimals: 0 },
    ]);
    expect(only(load('numeric_margin_error_percent')).interactions).toMatchObject([
      { keys: [{ kind: 'percent', value: '200.0', percent: '20' }] },
    ]);
    expect(only(load('numeric_precision')).interactions).toMatchObject([
      { keys: [{ kind: 'significant-figures', value: '1000.00', figures: 6 }] },
    ]);
  });

  test('put entries in the order of the condition', () => {
    const item = only(load('ordering'));
    const [interaction] = item.interactions;
    if (interaction?.kind !== 'order') throw new Error('No order.');
    expect(interaction.entries.map(({ content }) => words(content))).toEqual([
      ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    ]);
    expect(words(item.feedback.correct)).toBe('Yes, the correct order.');
  });

  test('point at regions; those that cannot be read are named', () => {
    const result = load('hot_spot');
    expect(result.found).toBe(4);
    expect(result.items.map(({ item }) => item.interactions[0])).toMatchObject([
      {
        areas: [{ shape: { kind: 'rect', x: 0.372, y: 0.1376, width: 0.244, height: 0.288 } }],
      },
      { areas: [{ shape: { kind: 'rect', x: 0.1, y: 0.2, width: 0.2, height: 0.2 } }] },
    ]);
    expect(codes(result).filter((code) => code === 'import-item-unreadable')).toHaveLength(2);
  });

  test('mix menus and word banks in one text', () => {
    const result = load('nq_multiple_fib_answer_types');
    const keys = only(result).interactions.map((interaction) =>
      interaction.kind === 'inline-choice'
        ? interaction.choices.map(
            ({ content, correct }) => `${correct ? '*' : ''}${words(content)}`,
          )
        : [],
    );
    expect(keys).toEqual([
      ['*black', 'violet', 'grey'],
      ['brown', '*white'],
      ['*brown', 'white'],
    ]);
    expect(codes(result)).toEqual(['import-part-dropped']);
  });

  test('attach questions to their stimulus', () => {
    const { assessments, items } = load('stimulus_with_child_item');
    const [stimulus, question] = items.map(({ item }) => item);
    expect(stimulus?.type).toBe('stimulus');
    expect(words(stimulus?.stem)).toBe('some instructions\nsome content');
    expect(stimulus?.metadata.references).toEqual([
      { title: 'https://sourceurl.com', url: 'https://sourceurl.com' },
    ]);
    expect(question?.metadata.stimulus).toBe(stimulus?.id);
    expect(assessments[0]?.sections).toEqual([{ kind: 'fixed', items: [{ id: question?.id }] }]);
  });

  test('with points by answer are read although the declaration is broken', () => {
    const result = load('choice_vary_points_by_answer');
    expect(codes(result)).toEqual(['import-scoring-changed']);
    expect(only(result).metadata.points).toBe(10);
  });

  test.each([
    ['categorization', 'canvas'],
    ['essay_custom_settings', 'canvas'],
    ['ordering', 'qti-1.2'],
  ])('%s is recognised as %s', (name, expected) => {
    const file = { path: 'file', bytes: new Uint8Array(readFileSync(`${newQuizzes}/${name}.xml`)) };
    const sure = [canvasImporter, qti12Importer].toSorted(
      (a, b) => b.recognise(file).confidence - a.recognise(file).confidence,
    );
    expect(sure[0]?.name).toBe(expected);
  });
});
