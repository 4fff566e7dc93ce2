/** Answers a query from the index: a score for each item, 0 where the query does not hold. */
import { matchesQuery, type Query, type QueryRecord } from '../query/index.ts';
import { visitPostings } from './postings.ts';
import { scoreWord } from './score-word.ts';
import type { FacetField, FieldValues, OtherField, SearchFiles } from './search-format.ts';
import { searchWords } from './search-words.ts';

/** One number an item: how well it answers; 0 is not at all. */
export type Scores = Float32Array;

/** Scores every item; loads only the files that the query needs. */
export async function scoreQuery(query: Query, files: SearchFiles): Promise<Scores> {
  switch (query.kind) {
    case 'all':
      return all(files);
    case 'and':
      return intersect(await scoreTerms(query.terms, files), files);
    case 'or':
      return unite(await scoreTerms(query.terms, files), files);
    case 'not':
      return (await scoreQuery(query.term, files)).map((score) => (score === 0 ? 1 : 0));
    case 'text':
      return intersect(
        await Promise.all(searchWords(query.value).map((word) => scoreWord(word, files))),
        files,
      );
    case 'points': {
      const { points } = await files.others();
      return Float32Array.from(points, (value) =>
        matchesQuery(query, { ...blank, points: value }) ? 1 : 0,
      );
    }
    case 'use':
      // The catalog does not tell what examinations ask.
      return none(files);
    case 'field':
      return scoreField(query, files);
  }
}

function scoreTerms(terms: readonly Query[], files: SearchFiles): Promise<Scores[]> {
  return Promise.all(terms.map((term) => scoreQuery(term, files)));
}

type FieldQuery = Extract<Query, { kind: 'field' }>;

async function scoreField(query: FieldQuery, files: SearchFiles): Promise<Scores> {
  const { field, value } = query;
  if (field === 'id') return scoreWord(`id:${value}`, files);
  // Nothing else is in the catalog.
  if (field === 'status') return value === 'published' ? all(files) : none(files);
  const scores = none(files);
  for (const [own, postings] of await valuesOf(field, files)) {
    if (!holds[field](query, own)) continue;
    visitPostings(postings, (item) => {
      scores[item] = 1;
    });
  }
  return scores;
}

async function valuesOf(field: FacetField | OtherField, files: SearchFiles): Promise<FieldValues> {
  switch (field) {
    case 'topic':
    case 'type':
    case 'difficulty':
      return files.index.facets[field];
    default:
      return (await files.others()).values[field];
  }
}

/** A record that only the field asked for fills. */
const blank: QueryRecord = {
  id: '',
  title: '',
  type: 'stimulus',
  text: '',
  topics: [],
  points: 0,
  tags: [],
  outcomes: [],
  status: 'published',
  release: 'preview',
  language: '',
  authors: [],
};

/** Whether a query holds for an item that has the value; told by what tells it everywhere else. */
const holds: Readonly<
  Record<FacetField | OtherField, (query: FieldQuery, own: string) => boolean>
> = {
  topic: (query, own) => matchesQuery(query, { ...blank, topics: [own] }),
  type: isNamed,
  difficulty: isNamed,
  release: isNamed,
  tag: (query, own) => matchesQuery(query, { ...blank, tags: [own] }),
  outcome: (query, own) => matchesQuery(query, { ...blank, outcomes: [own] }),
  language: (query, own) => matchesQuery(query, { ...blank, language: own }),
  bank: isNamed,
  author: (query, own) => matchesQuery(query, { ...blank, authors: [own] }),
};

function isNamed({ value }: FieldQuery, own: string): boolean {
  return value === own;
}

function all(files: SearchFiles): Scores {
  return none(files).fill(1);
}

function none(files: SearchFiles): Scores {
  return new Float32Array(files.index.count);
}

function intersect(parts: readonly Scores[], files: SearchFiles): Scores {
  const [first, ...rest] = parts;
  if (first === undefined) return all(files);
  return first.map((score, item) => {
    let sum = score;
    for (const part of rest) {
      const other = part[item] ?? 0;
      sum = sum === 0 || other === 0 ? 0 : sum + other;
    }
    return sum;
  });
}

function unite(parts: readonly Scores[], files: SearchFiles): Scores {
  const scores = none(files);
  for (const part of parts) {
    for (const [item, score] of part.entries()) scores[item] = (scores[item] ?? 0) + score;
  }
  return scores;
}
