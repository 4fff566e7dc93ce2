/** Answers a query from the index: a score for each item, 0 where the query does not hold. */
import { matchesQuery, type Query, type QueryRecord } from '../query/index.ts';
import { visitPostings } from './postings.ts';
import { scoreWord } from './score-word.ts';
import type { FieldValues, SearchFiles } from './search-format.ts';
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
    case 'field':
      return scoreField(query, files);
  }
}

function scoreTerms(terms: readonly Query[], files: SearchFiles): Promise<Scores[]> {
  return Promise.all(terms.map((term) => scoreQuery(term, files)));
}

type FieldQuery = Extract<Query, { kind: 'field' }>;

async function scoreField(query: FieldQuery, files: SearchFiles): Promise<Scores> {
  const { facets } = files.index;
  const { field, value } = query;
  switch (field) {
    case 'id':
      return scoreWord(`id:${value}`, files);
    case 'status':
      return value === 'published' ? all(files) : none(files);
    case 'topic':
      return pick(facets.topic, (topic) => ({ topics: [topic] }), query, files);
    case 'type':
      return pickEqual(facets.type, value, files);
    case 'difficulty':
      return pickEqual(facets.difficulty, value, files);
    case 'release':
      return pickEqual((await files.others()).values.release, value, files);
    case 'tag':
      return pick((await files.others()).values.tag, (tag) => ({ tags: [tag] }), query, files);
    case 'outcome':
      return pick(
        (await files.others()).values.outcome,
        (outcome) => ({ outcomes: [outcome] }),
        query,
        files,
      );
    case 'language':
      return pick(
        (await files.others()).values.language,
        (language) => ({ language }),
        query,
        files,
      );
    case 'author':
      return pick(
        (await files.others()).values.author,
        (author) => ({ authors: [author] }),
        query,
        files,
      );
  }
}

/** A record that only the field asked for fills: the meaning of a value is told in one place. */
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

function pick(
  values: FieldValues,
  toRecord: (value: string) => Partial<QueryRecord>,
  query: FieldQuery,
  files: SearchFiles,
): Scores {
  const scores = none(files);
  for (const [value, postings] of values) {
    if (!matchesQuery(query, { ...blank, ...toRecord(value) })) continue;
    visitPostings(postings, (item) => {
      scores[item] = 1;
    });
  }
  return scores;
}

function pickEqual(values: FieldValues, wanted: string, files: SearchFiles): Scores {
  const scores = none(files);
  const found = values.find(([value]) => value === wanted);
  visitPostings(found?.[1] ?? [], (item) => {
    scores[item] = 1;
  });
  return scores;
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
