/** Builds the search index: words, facets and records in files small enough to fetch one by one. */
import { toPostings } from './postings.ts';
import type {
  FieldValues,
  OtherFields,
  ResultRecord,
  SearchIndex,
  SearchRecord,
  WordEntry,
} from './search-format.ts';
import { searchWords } from './search-words.ts';

/** The index before its folder is named. */
export interface BuiltSearchIndex {
  readonly index: Omit<SearchIndex, 'folder'>;
  readonly words: readonly (readonly WordEntry[])[];
  readonly others: OtherFields;
  readonly records: readonly (readonly ResultRecord[])[];
}

const recordsPerFile = 50;

/** Item numbers after which a file of words is full. */
const postingsPerFile = 12_000;

/** What one word costs a file beside its item numbers. */
const wordCost = 6;

/** Builds the index of the records, which stand in the catalog's order. */
export function buildSearchIndex(records: readonly SearchRecord[]): BuiltSearchIndex {
  const words = cutWords(collectWords(records));
  return {
    index: {
      count: records.length,
      recordsPerFile,
      words: words.map((file) => file[0]?.[0] ?? ''),
      facets: {
        topic: fieldValues(records, ({ topics }) => topics),
        type: fieldValues(records, ({ type }) => [type]),
        difficulty: fieldValues(records, ({ difficulty }) => present(difficulty)),
      },
    },
    words,
    others: {
      values: {
        tag: fieldValues(records, ({ tags }) => tags),
        outcome: fieldValues(records, ({ outcomes }) => outcomes),
        language: fieldValues(records, ({ language }) => [language]),
        author: fieldValues(records, ({ authors }) => authors),
        release: fieldValues(records, ({ release }) => [release]),
        bank: fieldValues(records, ({ bank }) => present(bank)),
      },
      points: records.map(({ points }) => points),
    },
    records: Array.from({ length: Math.ceil(records.length / recordsPerFile) }, (_, file) =>
      records.slice(file * recordsPerFile, (file + 1) * recordsPerFile).map(resultRecord),
    ),
  };
}

interface WordItems {
  readonly items: number[];
  readonly titles: number[];
}

function collectWords(records: readonly SearchRecord[]): ReadonlyMap<string, WordItems> {
  const words = new Map<string, WordItems>();
  for (const [item, { id, title, text }] of records.entries()) {
    const titleWords = new Set(searchWords(title));
    for (const word of new Set([...titleWords, ...searchWords(text), `id:${id}`])) {
      let entry = words.get(word);
      if (entry === undefined) {
        entry = { items: [], titles: [] };
        words.set(word, entry);
      }
      entry.items.push(item);
      if (titleWords.has(word)) entry.titles.push(item);
    }
  }
  return words;
}

function cutWords(words: ReadonlyMap<string, WordItems>): WordEntry[][] {
  const files: WordEntry[][] = [];
  let room = 0;
  for (const word of [...words.keys()].sort()) {
    const { items, titles } = words.get(word) ?? { items: [], titles: [] };
    if (room <= 0) {
      files.push([]);
      room = postingsPerFile;
    }
    room -= items.length + titles.length + wordCost;
    files
      .at(-1)
      ?.push(
        titles.length === 0
          ? [word, toPostings(items)]
          : [word, toPostings(items), toPostings(titles)],
      );
  }
  return files;
}

function fieldValues(
  records: readonly SearchRecord[],
  valuesOf: (record: SearchRecord) => readonly string[],
): FieldValues {
  const values = new Map<string, number[]>();
  for (const [item, record] of records.entries()) {
    for (const value of new Set(valuesOf(record))) {
      const items = values.get(value);
      if (items === undefined) values.set(value, [item]);
      else items.push(item);
    }
  }
  return [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, items]) => [value, toPostings(items)] as const);
}

function present(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

function resultRecord(record: SearchRecord): ResultRecord {
  const { id, title, type, topics, difficulty, points, excerpt } = record;
  const [topic] = topics;
  return {
    id,
    title,
    type,
    ...(topic === undefined ? {} : { topic }),
    ...(difficulty === undefined ? {} : { difficulty }),
    points,
    excerpt,
  };
}
