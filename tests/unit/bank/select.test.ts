import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/bank/query/index.ts';
import { type SelectionRequest, selectItems } from '../../../src/bank/select.ts';
import { bankOf, itemText, stimulusText } from './bank-of.ts';

const { bank } = bankOf({
  'bank.yml': 'title: Water\n',
  'ice/z.md': itemText('a-floats'),
  'ice/a.md': itemText('z-melts', 'difficulty: easy', 'stimulus: pump'),
  'ice/draft.md': itemText('draft', 'status: draft'),
  'ice/old.md': itemText('old', 'status: retired'),
  'steam/s.md': itemText('steam', 'status: review'),
  'stimuli/pump.md': stimulusText('pump'),
  'assessments/quiz.yml':
    'id: quiz\ntitle: A quiz\nsections:\n  - items: [steam, draft]\n  - pick: 1\n    from: topic:ice\n',
});
const source = {
  settings: bank.settings,
  assessments: bank.assessments,
  items: [...bank.items, ...bank.stimuli],
};

function query(text: string): SelectionRequest {
  const reading = parseQuery(text);
  if (!reading.ok) throw new Error(reading.problem.message);
  return { kind: 'query', query: reading.query };
}

test('the whole bank is every finished item in the order of the files', () => {
  expect(selectItems({ kind: 'all' }, source)).toEqual({
    id: 'all-items',
    title: 'Water',
    assessments: [],
    items: ['z-melts', 'a-floats', 'steam'],
  });
});

test('a topic is all below it', () => {
  expect(selectItems({ kind: 'topic', topic: 'Ice' }, source)).toEqual({
    id: 'topic-ice',
    title: 'Ice',
    assessments: [],
    items: ['z-melts', 'a-floats'],
  });
});

test('a query names itself by what it asks', () => {
  expect(selectItems(query('difficulty:easy'), source)).toMatchObject({
    title: 'difficulty:easy',
    items: ['z-melts'],
  });
  expect(selectItems(query('floats difficulty:easy'), source).items).toEqual(['z-melts']);
  expect(selectItems(query('a b'), source).id).toBe('query-a-b');
  expect(selectItems(query('difficulty:easy'), source).id).toBe('query-difficulty-easy');
  expect(selectItems(query('a -b'), source).id).not.toBe(selectItems(query('a b'), source).id);
  expect(selectItems(query('ß'), source).id).toMatch(/^[a-z][a-z0-9-]*$/);
});

test('an assessment has what it names, in its order, and what it may draw, each once', () => {
  expect(selectItems({ kind: 'assessments', ids: ['quiz'] }, source)).toEqual({
    id: 'quiz',
    title: 'A quiz',
    assessments: ['quiz'],
    items: ['steam', 'draft', 'z-melts', 'a-floats'],
  });
});
