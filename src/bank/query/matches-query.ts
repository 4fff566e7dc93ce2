/** Decides whether a query selects an item. */
import { foldName, foldText } from './fold-text.ts';
import type { Comparison, Query, QueryField, QueryRecord, RecordedUse, UseField } from './query.ts';

/** Whether the query holds for the record. */
export function matchesQuery(query: Query, record: QueryRecord): boolean {
  switch (query.kind) {
    case 'all':
      return true;
    case 'and':
      return query.terms.every((term) => matchesQuery(term, record));
    case 'or':
      return query.terms.some((term) => matchesQuery(term, record));
    case 'not':
      return !matchesQuery(query.term, record);
    case 'points':
      return comparisons[query.comparison](record.points, query.value);
    case 'text':
      return foldText(`${record.title}\n${record.text}`).includes(foldText(query.value));
    case 'use':
      return record.uses !== undefined && uses[query.field](record.uses, query.value);
    case 'field':
      return fields[query.field](record, query.value);
  }
}

const comparisons: Readonly<Record<Comparison, (points: number, value: number) => boolean>> = {
  '=': (points, value) => points === value,
  '<': (points, value) => points < value,
  '<=': (points, value) => points <= value,
  '>': (points, value) => points > value,
  '>=': (points, value) => points >= value,
};

type FieldTest = (record: QueryRecord, value: string) => boolean;

const fields: Readonly<Record<Exclude<QueryField, 'points'>, FieldTest>> = {
  topic: ({ topics }, value) =>
    topics.some((topic) => isWithin(topicPath(topic), topicPath(value))),
  type: ({ type }, value) => type === value,
  tag: ({ tags }, value) => tags.some((tag) => foldName(tag) === foldName(value)),
  difficulty: ({ difficulty }, value) => difficulty === value,
  outcome: ({ outcomes }, value) =>
    outcomes.some((outcome) => foldText(outcome) === foldText(value)),
  status: ({ status }, value) => status === value,
  release: ({ release }, value) => release === value,
  language: ({ language }, value) => isWithin(languagePath(language), languagePath(value)),
  author: ({ authors }, value) => authors.some((one) => foldText(one).includes(foldText(value))),
  bank: ({ bank }, value) => bank === value,
  id: ({ id }, value) => id === value,
};

const uses: Readonly<Record<UseField, (uses: readonly RecordedUse[], value: string) => boolean>> = {
  // A year or a month stands before all days in it.
  'unused-since': (known, value) => !known.some(({ date }) => date >= value),
  'used-in': (known, value) => known.some(({ assessment }) => assessment === value),
};

function topicPath(topic: string): string[] {
  return topic.split('/').map(foldName);
}

function languagePath(language: string): string[] {
  return language.toLowerCase().split('-');
}

/** Whether a path is the other or lies below it. */
function isWithin(path: readonly string[], above: readonly string[]): boolean {
  return above.every((part, index) => path[index] === part);
}
