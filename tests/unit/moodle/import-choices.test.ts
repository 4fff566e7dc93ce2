import { describe, expect, test } from 'vitest';
import {
  answer,
  choicesOf,
  codesOf,
  feedback,
  itemOf,
  question,
  readMoodle,
  wordsOf,
} from './read-moodle.ts';

const several = '<single>false</single>';

describe('one choice', () => {
  test('has the key that earns all points, feedback and fixed order', () => {
    const inner = `<single>true</single><shuffleanswers>0</shuffleanswers>${answer(100, 'a', feedback('yes'))}${answer(0, 'b')}`;
    const result = readMoodle(question('multichoice', inner));
    const item = itemOf(result);
    expect(codesOf(result)).toEqual([]);
    expect([item.type, choicesOf(item), item.metadata.shuffle]).toEqual([
      'multiple-choice',
      '*a, b',
      false,
    ]);
    expect(item.interactions).toMatchObject([
      { choices: [{ feedback: [{ children: [{ value: 'yes' }] }] }, { correct: false }] },
    ]);
  });

  test('loses other shares, and says so', () => {
    const result = readMoodle(
      question('multichoice', answer(100, 'a') + answer(50, 'b') + answer(-33.33333, 'c')),
    );
    expect(codesOf(result)).toEqual(['import-scoring-changed']);
    expect(result.diagnostics[0]?.message).toContain('b 50 %, c -33.33333 %');
    expect(choicesOf(itemOf(result))).toBe('*a, b, c');
  });

  test.each([
    ['without a choice that earns all points', answer(90, 'a') + answer(0, 'b'), 'missing'],
    ['with two that do', answer(100, 'a') + answer(100, 'b'), 'ambiguous'],
  ])('%s is a draft without key', (_, inner, name) => {
    const result = readMoodle(question('multichoice', inner));
    const item = itemOf(result);
    expect(codesOf(result)).toEqual([`import-answer-${name}`]);
    expect([choicesOf(item), item.metadata.status]).toEqual(['a, b', 'draft']);
    expect(wordsOf(item.notes)).toMatch(/^Shares of the points in the source: a /);
  });
});

describe('several choices', () => {
  test.each([
    ['right minus wrong', [50, 50, -50], []],
    ['thirds, cut to five digits', [33.33333, 33.33333, 33.33333, -33.33333], []],
    ['one key and the whole penalty', [100, -100], []],
    ['no penalties', [50, 50, 0], ['import-scoring-changed']],
    ['unequal shares', [75, 25, -50], ['import-scoring-changed']],
    ['a wrong pick takes everything', [50, 50, -100], ['import-scoring-changed']],
  ])('%s', (_, fractions, codes) => {
    const answers = fractions.map((fraction, index) => answer(fraction, `c${index}`)).join('');
    const result = readMoodle(question('multichoice', several + answers));
    const item = itemOf(result);
    expect(codesOf(result)).toEqual(codes);
    expect(item.type).toBe('multiple-response');
    expect(item.metadata.scoring).toBeUndefined();
    const keys = fractions.map((fraction, at) => `${fraction > 0 ? '*' : ''}c${at}`);
    expect(choicesOf(item)).toBe(keys.join(', '));
  });
});

test('a choice without text is left out, and equal ones make a draft', () => {
  const blank = readMoodle(
    question('multichoice', answer(0, '') + answer(100, 'a') + answer(0, 'b')),
  );
  expect([choicesOf(itemOf(blank)), codesOf(blank)]).toEqual(['*a, b', ['import-blank-choice']]);
  const equal = readMoodle(question('multichoice', answer(100, 'a') + answer(0, 'a')));
  expect(codesOf(equal)).toEqual(['import-duplicate-choices']);
  expect(itemOf(equal).metadata.status).toBe('draft');
});

describe('feedback on the whole question', () => {
  test('is kept for right, wrong and all responses', () => {
    const inner =
      feedback('Well', 'correctfeedback') +
      feedback('No', 'incorrectfeedback') +
      feedback('Your answer is partially correct.', 'partiallycorrectfeedback') +
      feedback('Always &lt;h3&gt;Solution&lt;/h3&gt;&lt;p&gt;Because&lt;/p&gt;', 'generalfeedback');
    const result = readMoodle(question('multichoice', inner + answer(100, 'a') + answer(0, 'b')));
    const { feedback: read, solution } = itemOf(result);
    expect(codesOf(result)).toEqual([]);
    expect([read.correct, read.incorrect, read.general, solution].map(wordsOf)).toEqual([
      'Well',
      'No',
      'Always',
      'Because',
    ]);
  });

  test('on what is right in part is named when an author wrote it', () => {
    const inner =
      feedback('Nearly', 'partiallycorrectfeedback') + answer(100, 'a') + answer(0, 'b');
    expect(codesOf(readMoodle(question('multichoice', inner)))).toEqual(['import-part-dropped']);
  });
});

describe('true or false', () => {
  test('has the key and the feedback on both', () => {
    const inner = answer(0, 'true', feedback('no')) + answer(100, 'false', feedback('yes'));
    const item = itemOf(readMoodle(question('truefalse', inner)));
    expect([item.type, choicesOf(item)]).toEqual(['true-false', 'True, *False']);
  });

  test('is a draft where both earn something', () => {
    const result = readMoodle(question('truefalse', answer(100, 'true') + answer(50, 'false')));
    expect(codesOf(result)).toEqual(['import-answer-missing']);
    expect(itemOf(result).metadata.status).toBe('draft');
  });
});

test('an ordering is sorted by the positions of its answers', () => {
  const inner = `<gradingtype>ABSOLUTE_POSITION</gradingtype>${answer(2, 'second')}${answer(1, 'first')}`;
  const result = readMoodle(question('ordering', inner));
  expect(codesOf(result)).toEqual([]);
  expect(itemOf(result)).toMatchObject({
    type: 'ordering',
    metadata: { scoring: 'partial' },
    interactions: [{ entries: [{ id: 'o1', content: [{ children: [{ value: 'first' }] }] }, {}] }],
  });
});

test('a matching has distractors and shares equal answers', () => {
  const pair = (left: string, right: string) =>
    `<subquestion format="html"><text>${left}</text><answer><text>${right}</text></answer></subquestion>`;
  const inner = `<shuffleanswers>true</shuffleanswers>${pair('frog', 'amphibian')}${pair('', 'insect')}${pair('newt', 'amphibian')}`;
  const [interaction] = itemOf(readMoodle(question('matching', inner))).interactions;
  expect(interaction).toMatchObject({
    kind: 'match',
    sources: [
      { id: 's1', target: 't1' },
      { id: 's2', target: 't1' },
    ],
    targets: [{ id: 't1' }, { id: 't2', content: [{ children: [{ value: 'insect' }] }] }],
  });
});
