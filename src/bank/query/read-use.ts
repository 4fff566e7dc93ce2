/** Reads a term about the use of items. */
import { type Query, type QueryProblem, useFields } from './query.ts';
import type { QueryToken } from './split-query.ts';

/** The term, or why there is none; undefined for a term about something else. */
export function readUse(
  { field: name, value, offset, valueOffset }: QueryToken & { kind: 'field' },
  isKnown: boolean,
): Query | QueryProblem | undefined {
  const field = useFields.find((known) => known === name.toLowerCase());
  if (field === undefined) return undefined;
  if (!isKnown) {
    return {
      message: `Where items were used is not known here, so “${field}” finds nothing.`,
      hint: 'The commands query and export know it from the history of the bank.',
      offset,
    };
  }
  const isSound =
    field === 'used-in'
      ? /^[a-z][a-z0-9-]*$/u.test(value)
      : /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(value);
  if (isSound) return { kind: 'use', field, value };
  return field === 'used-in'
    ? {
        message: `“${value}” is no id of an assessment.`,
        hint: 'stemma list assessments prints them.',
        offset: valueOffset,
      }
    : {
        message: `“${value}” is no year, month or day.`,
        hint: 'Write unused-since:2024, unused-since:2024-09 or unused-since:2024-09-01.',
        offset: valueOffset,
      };
}
