/** Reads a query from the command line. */
import { parseQuery, type Query } from '../bank/query/index.ts';
import { UsageError } from './exit-code.ts';

/**
 * The query that a text states, also about the use of items.
 * @throws UsageError that shows the place of the problem
 */
export function readQuery(text: string): Query {
  const reading = parseQuery(text, { knowsUses: true });
  if (reading.ok) return reading.query;
  const { message, hint, offset } = reading.problem;
  const lines = [`${message}`, `  ${text}`, `  ${' '.repeat(offset)}^`];
  throw new UsageError([...lines, ...(hint === undefined ? [] : [`  ${hint}`])].join('\n'));
}
