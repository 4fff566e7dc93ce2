import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/bank/query/fold-text.ts';
import { matchesQuery, parseQuery, type Query } from '../../../src/bank/query/index.ts';
import {
  applyFacets,
  buildSearchIndex,
  countFacets,
  rank,
  type SearchFiles,
  type SearchRecord,
  scoreQuery,
} from '../../../src/bank/search/index.ts';
import { toPostings, visitPostings } from '../../../src/bank/search/postings.ts';
import { searchWords } from '../../../src/bank/search/search-words.ts';

const words = 'pressure pipe Reynolds größe flow x naïve 2nd law press pre zero'.split(' ');
const anyWord = fc.constantFrom(...words);
const anyRecord = fc.record({
  title: fc.array(anyWord, { minLength: 1, maxLength: 3 }).map((list) => list.join(' ')),
  text: fc.array(anyWord, { maxLength: 6 }).map((list) => list.join(' ')),
  type: fc.constantFrom('numeric' as const, 'cloze' as const, 'multiple-choice' as const),
  topics: fc.uniqueArray(
    fc.constantFrom('Physics/Flow', 'Physics', 'Physics/Heat transfer', 'Mathematics'),
    { minLength: 1, maxLength: 2 },
  ),
  difficulty: fc.constantFrom('easy' as const, 'hard' as const),
  points: fc.integer({ min: 1, max: 4 }),
  tags: fc.uniqueArray(fc.constantFrom('Exam-2025', 'lab'), { maxLength: 2 }),
  outcomes: fc.uniqueArray(fc.constantFrom('fm-1', 'fm-2'), { maxLength: 1 }),
  release: fc.constantFrom('practice' as const, 'preview' as const),
  language: fc.constantFrom('en', 'en-GB', 'de'),
  authors: fc.uniqueArray(fc.constantFrom('Ada Lovelace', 'Émilie du Châtelet'), { maxLength: 1 }),
});
const anyBank = fc.array(anyRecord, { minLength: 1, maxLength: 40 }).map((records) =>
  records.map(
    (record, number): SearchRecord => ({
      ...record,
      id: `item-${number}`,
      status: 'published',
      excerpt: record.text,
    }),
  ),
);
const fieldTerms = [
  'topic:physics',
  'topic:Physics/Flow',
  'topic:"physics/heat-transfer"',
  'type:numeric',
  'difficulty:hard',
  'tag:exam-2025',
  'outcome:fm-1',
  'release:practice',
  'language:en',
  'language:de',
  'author:chatelet',
  'points:>2',
  'points:1',
  'id:item-3',
  'status:published',
  'status:draft',
];

function filesOf(records: readonly SearchRecord[]): SearchFiles {
  const built = buildSearchIndex(records);
  return {
    index: { ...built.index, folder: '' },
    words: async (file) => built.words[file] ?? [],
    records: async (file) => built.records[file] ?? [],
    others: async () => built.others,
  };
}

function read(text: string): Query {
  const reading = parseQuery(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.problem.message}`);
  return reading.query;
}

async function found(text: string, records: readonly SearchRecord[]): Promise<readonly string[]> {
  const scores = await scoreQuery(read(text), filesOf(records));
  return records.filter((_, item) => (scores[item] ?? 0) > 0).map(({ id }) => id);
}

describe('search', () => {
  it('means by a field what the command line means by it', async () => {
    const anyTerm = fc.constantFrom(...fieldTerms);
    const anyQuery = fc
      .tuple(anyTerm, fc.constantFrom(' ', ' OR ', ' -'), anyTerm)
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(anyBank, anyQuery, async (records, text) => {
        const expected = records.filter((record) => matchesQuery(read(text), record));
        expect(await found(text, records)).toEqual(expected.map(({ id }) => id));
      }),
      { numRuns: 200 },
    );
  });

  it('finds every item with a word that begins as asked, and no other', async () => {
    const begins = (record: SearchRecord, word: string): boolean =>
      `${record.title} ${record.text}`
        .split(' ')
        .some((own) => (word.length < 2 ? foldText(own) === word : foldText(own).startsWith(word)));
    await fc.assert(
      fc.asyncProperty(
        anyBank,
        fc.constantFrom('press', 'pre', 'pi', 'x', 'grosse', 'größe', 'NAIVE', 'zz'),
        async (records, word) => {
          const expected = records.filter((record) => begins(record, foldText(word)));
          expect(await found(word, records)).toEqual(expected.map(({ id }) => id));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('puts titles before texts and whole words before beginnings', async () => {
    const base = { type: 'numeric', topics: [], points: 1, tags: [], outcomes: [] } as const;
    const rest = { status: 'published', release: 'practice', language: 'en', authors: [] } as const;
    const records: SearchRecord[] = [
      { ...base, ...rest, id: 'text', title: 'Other', text: 'a flow', excerpt: '' },
      { ...base, ...rest, id: 'begun', title: 'Other', text: 'a flower', excerpt: '' },
      { ...base, ...rest, id: 'title', title: 'Flow', text: '', excerpt: '' },
      { ...base, ...rest, id: 'none', title: 'None', text: '', excerpt: '' },
    ];
    const order = rank(await scoreQuery(read('flow'), filesOf(records)));
    expect(order.map((item) => records[item]?.id)).toEqual(['title', 'text', 'begun']);
  });

  it('counts for each value of a facet what choosing it would give', async () => {
    await fc.assert(
      fc.asyncProperty(anyBank, async (records) => {
        const { index } = filesOf(records);
        const scores = await scoreQuery(read('difficulty:easy'), filesOf(records));
        const choice = { topic: 'Physics', type: 'numeric' };
        const isIn = (record: SearchRecord, topic: string): boolean =>
          record.topics.some((own) => own === topic || own.startsWith(`${topic}/`));
        const easy = records.filter(({ difficulty }) => difficulty === 'easy');
        const counts = countFacets(scores, choice, index);
        for (const topic of ['Physics', 'Physics/Flow', 'Mathematics']) {
          expect(counts.topic.get(topic) ?? 0).toBe(
            easy.filter((record) => record.type === 'numeric' && isIn(record, topic)).length,
          );
        }
        expect(counts.type.get('cloze') ?? 0).toBe(
          easy.filter((record) => record.type === 'cloze' && isIn(record, 'Physics')).length,
        );
        expect(rank(applyFacets(scores, choice, index))).toHaveLength(
          easy.filter((record) => record.type === 'numeric' && isIn(record, 'Physics')).length,
        );
      }),
    );
  });

  it('asks for less than 300 kB before the first answer over 10,000 items', async () => {
    const vocabulary = Array.from({ length: 20_000 }, (_, number) => `word${number.toString(36)}`);
    const pick = (seed: number): string =>
      vocabulary[Math.floor(((Math.imul(seed, 2654435761) >>> 0) / 2 ** 32) ** 3 * 20_000)] ?? '';
    const records = Array.from({ length: 10_000 }, (_, number): SearchRecord => {
      const text = Array.from({ length: 80 }, (_, at) => pick(number * 80 + at)).join(' ');
      return {
        id: `generated-item-number-${number}`,
        title: `${pick(number)} ${pick(number + 7)} ${number}`,
        text,
        excerpt: text.slice(0, 160),
        type: 'multiple-choice',
        topics: [`Course ${number % 20}/Unit ${number % 200}`],
        difficulty: number % 3 === 0 ? 'easy' : 'hard',
        points: 1,
        tags: [],
        outcomes: [],
        status: 'published',
        release: 'preview',
        language: 'en',
        authors: [],
      };
    });
    const files = filesOf(records);
    const size = (value: unknown): number => gzipSync(JSON.stringify(value)).length;
    let bytes = size(files.index);
    const seen = new Set<string>();
    const counted: SearchFiles = {
      ...files,
      words: async (file) => {
        const entries = await files.words(file);
        if (!seen.has(`words ${file}`)) bytes += size(entries);
        seen.add(`words ${file}`);
        return entries;
      },
    };
    const best = rank(await scoreQuery(read('worda OR wordabc'), counted)).slice(0, 20);
    expect(best).toHaveLength(20);
    const { recordsPerFile } = files.index;
    for (const file of new Set(best.map((item) => Math.floor(item / recordsPerFile)))) {
      bytes += size(await files.records(file));
    }
    expect(bytes).toBeLessThan(300_000);
  });

  it('writes item numbers as distances and reads them back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100_000)), (numbers) => {
        const items = numbers.toSorted((a, b) => a - b);
        const back: number[] = [];
        visitPostings(toPostings(items), (item) => back.push(item));
        expect(back).toEqual(items);
      }),
    );
  });

  it('cuts words at everything that is no letter or digit', () => {
    expect(searchWords("Hélène's x-axis: 2·10³ Pa")).toEqual([
      'helene',
      's',
      'x',
      'axis',
      '2',
      '10³',
      'pa',
    ]);
  });
});
