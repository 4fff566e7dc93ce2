import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  matchesQuery,
  parseQuery,
  printQuery,
  type Query,
  type QueryRecord,
} from '../../../src/bank/query/index.ts';

const record: QueryRecord = {
  id: 'fluids-pipe',
  title: 'Débit in a pipe',
  type: 'numeric',
  topics: ['Fluid mechanics/Pipe flow', 'Calculus'],
  difficulty: 'hard',
  points: 2.5,
  tags: ['Reynolds number', 'exam'],
  outcomes: ['fm-flow'],
  status: 'published',
  release: 'preview',
  language: 'en-GB',
  authors: ['Ada Lovelace'],
  text: 'Water flows slowly\nthrough a pipe.',
};

function queryOf(text: string): Query {
  const reading = parseQuery(text);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.query;
}

describe('what a query selects', () => {
  const selecting = [
    '',
    'pipe',
    'PIPE débit',
    'debit',
    '"flows slowly through"',
    'topic:"Fluid mechanics"',
    'topic:fluid-mechanics/pipe-flow',
    'topic:Calculus',
    'type:numeric',
    'tag:reynolds-number',
    'tag:"REYNOLDS number"',
    'difficulty:hard',
    'outcome:fm-flow',
    'status:published',
    'release:preview',
    'language:en',
    'language:en-gb',
    'author:lovelace',
    'id:fluids-pipe',
    'points:2.5',
    'points:>2',
    'points:<=2.5',
    'ice OR pipe',
    'NOT ice',
    '-ice -tag:homework',
    'pipe AND (type:essay OR difficulty:hard)',
    'ice pipe OR water',
  ];
  test.each(selecting)('%s selects the record', (text) => {
    expect(matchesQuery(queryOf(text), record)).toBe(true);
  });

  const leaving = [
    'ice',
    '"slowly flows"',
    'topic:"Pipe flow"',
    'topic:Fluid',
    'topic:calculus/limits',
    'type:essay',
    'tag:reynolds',
    'language:e',
    'language:en-US',
    'id:fluids',
    'points:>2.5',
    'points:<2',
    'pipe ice',
    '-pipe',
    'NOT (pipe OR ice)',
    '(ice OR pipe) water -exam -flows',
  ];
  test.each(leaving)('%s leaves the record out', (text) => {
    expect(matchesQuery(queryOf(text), record)).toBe(false);
  });
});

describe('problems', () => {
  test.each([
    ['topc:x', 0, 'Did you mean topic:?'],
    ['pipe difficulty:esay', 16, 'Did you mean easy?'],
    ['type:quiz', 5, 'Use one of'],
    ['(pipe', 0, 'closing'],
    ['pipe)', 4, 'Remove'],
    ['pipe AND', 8, 'quotes'],
    ['OR pipe', 0, 'quotes'],
    ['pipe "water', 5, '"'],
    ['topic:', 0, 'topic:value'],
    ['points:many', 7, 'points:>2'],
    ['https://example.org', 0, 'quotes'],
  ])('%s is refused at %i with a hint', (text, offset, hint) => {
    const reading = parseQuery(text);
    expect(reading).toMatchObject({ ok: false, problem: { offset } });
    expect(reading.ok ? '' : reading.problem.hint).toContain(hint);
  });

  test('nesting that would exhaust the stack is refused', () => {
    expect(parseQuery('('.repeat(100_000))).toMatchObject({ ok: false });
    expect(parseQuery('-'.repeat(100_000).concat('x'))).toMatchObject({ ok: false });
  });

  test('no text makes the reader throw, and each problem lies inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const reading = parseQuery(text);
        if (reading.ok) return;
        expect(reading.problem.offset).toBeGreaterThanOrEqual(0);
        expect(reading.problem.offset).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('terms about the use of items', () => {
  const knowing = { knowsUses: true };
  const used: QueryRecord = {
    ...record,
    uses: [
      { assessment: 'midterm', date: '2024-03-01' },
      { assessment: 'final', date: '2024-06-30' },
    ],
  };

  test.each([
    ['unused-since:2025', true],
    ['unused-since:2024', false],
    ['unused-since:2024-06', false],
    ['unused-since:2024-06-30', false],
    ['unused-since:2024-07', true],
    ['UNUSED-SINCE:2024-07-01', true],
    ['used-in:midterm', true],
    ['used-in:mid', false],
    ['-used-in:final', false],
  ])('%s is %s of an item used in March and June of 2024', (text, expected) => {
    const reading = parseQuery(text, knowing);
    const query = reading.ok ? reading.query : expect.fail(reading.problem.message);
    expect(matchesQuery(query, used)).toBe(expected);
    expect(parseQuery(printQuery(query), knowing)).toEqual(reading);
  });

  test('hold of an item that was never used, and of none whose uses nobody knows', () => {
    const reading = parseQuery('unused-since:2024', knowing);
    const query = reading.ok ? reading.query : expect.fail(reading.problem.message);
    expect(matchesQuery(query, { ...record, uses: [] })).toBe(true);
    expect(matchesQuery(query, record)).toBe(false);
  });

  test.each([
    ['pipe unused-since:lately', 18],
    ['unused-since:2024-13', 13],
    ['used-in:"The exam"', 8],
  ])('%s is refused at %i', (text, offset) => {
    expect(parseQuery(text, knowing)).toMatchObject({ ok: false, problem: { offset } });
  });

  test('are refused where nobody knows the uses: in assessments and on the site', () => {
    expect(parseQuery('pipe -unused-since:2024')).toMatchObject({
      ok: false,
      problem: { offset: 6, message: expect.stringContaining('not known here') },
    });
  });
});

describe('printing', () => {
  const value = fc.oneof(
    fc.constantFrom('pipe', 'AND', 'or', '-x', 'a:b', 'two words', 'say "no"', 'back\\slash', '('),
    fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== ''),
  );
  const leaf: fc.Arbitrary<Query> = fc.oneof(
    value.map((text): Query => ({ kind: 'text', value: text })),
    fc
      .record({
        field: fc.constantFrom('topic' as const, 'tag' as const, 'author' as const),
        value,
      })
      .map((term): Query => ({ kind: 'field', ...term })),
    fc
      .record({
        comparison: fc.constantFrom('=' as const, '<' as const, '>=' as const),
        value: fc.integer({ min: 0, max: 10_000 }).map((number) => number / 100),
      })
      .map((term): Query => ({ kind: 'points', ...term })),
  );
  const query = fc.letrec<{ tree: Query }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      tie('tree').map((term): Query => ({ kind: 'not', term })),
      fc
        .record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          terms: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
        })
        .map(
          ({ kind, terms }): Query => ({
            kind,
            terms: terms.flatMap((term) => (term.kind === kind ? term.terms : [term])),
          }),
        ),
    ),
  })).tree;

  test('reading what was printed gives the same query', () => {
    fc.assert(
      fc.property(query, (tree) => {
        expect(queryOf(printQuery(tree))).toEqual(tree);
      }),
    );
  });

  test('equal queries print equally', () => {
    expect(printQuery(queryOf('  NOT  a  AND ( b OR  c ) points:=2'))).toBe('-a (b OR c) points:2');
  });
});
