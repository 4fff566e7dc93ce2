/** Reads one `field:value` and refuses what could never match. */

import { closestName } from '../../diagnostics/closest-name.ts';
import { questionTypeNames } from '../../model/index.ts';
import { type Query, type QueryField, type QueryProblem, queryFields } from './query.ts';
import type { QueryToken } from './split-query.ts';

/** Values of the fields that have a closed list. */
const closedValues: Readonly<Partial<Record<QueryField, readonly string[]>>> = {
  type: questionTypeNames,
  difficulty: ['easy', 'medium', 'hard'],
  status: ['draft', 'review', 'published', 'retired'],
  release: ['practice', 'preview', 'secure'],
};

/** The term, or why there is none. */
export function readField(token: QueryToken & { kind: 'field' }): Query | QueryProblem {
  const name = token.field.toLowerCase();
  const field = queryFields.find((known) => known === name);
  if (field === undefined) return unknownField(token);
  if (token.value.trim() === '') {
    return {
      message: `The field “${field}” has no value.`,
      hint: `Write ${field}:value.`,
      offset: token.valueOffset,
    };
  }
  if (field === 'points') return readPoints(token);
  const known = closedValues[field];
  if (known === undefined) return { kind: 'field', field, value: token.value };
  const value = known.find((candidate) => candidate === token.value.toLowerCase());
  if (value !== undefined) return { kind: 'field', field, value };
  const close = closestName(token.value, known);
  return {
    message: `“${token.value}” is no ${field}.`,
    hint: close === undefined ? `Use one of ${known.join(', ')}.` : `Did you mean ${close}?`,
    offset: token.valueOffset,
  };
}

function unknownField(token: QueryToken & { kind: 'field' }): QueryProblem {
  const close = closestName(token.field, queryFields);
  return {
    message: `There is no field “${token.field}”.`,
    hint:
      close === undefined
        ? `Fields are ${queryFields.join(', ')}. To search for the text itself, put it in quotes.`
        : `Did you mean ${close}:? To search for the text itself, put it in quotes.`,
    offset: token.offset,
  };
}

function readPoints(token: QueryToken & { kind: 'field' }): Query | QueryProblem {
  const match = /^(?<comparison>[<>]=?|=?)(?<value>\d{1,9}(?:\.\d{1,6})?)$/u.exec(token.value);
  if (match?.groups === undefined) {
    return {
      message: `“${token.value}” is no number of points.`,
      hint: 'Write points:2, points:>2, points:>=2, points:<2 or points:<=2.',
      offset: token.valueOffset,
    };
  }
  const { comparison = '', value = '' } = match.groups;
  const known = (['<', '<=', '>', '>='] as const).find((one) => one === comparison);
  return { kind: 'points', comparison: known ?? '=', value: Number(value) };
}
