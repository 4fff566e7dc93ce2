/** The items that a section may draw from. */
import type { DrawnSection } from '../../model/index.ts';
import { matchesQuery, parseQuery, type QueryRecord } from '../query/index.ts';

/**
 * The candidates of a draw among `items`, in their order. A query never draws a stimulus, a draft
 * or a retired item; a list of ids draws what it names. A query that cannot be read draws nothing.
 */
export function drawnItems<Candidate extends QueryRecord>(
  { from }: DrawnSection,
  items: readonly Candidate[],
): Candidate[] {
  if (from.kind === 'items') {
    const named = new Set(from.ids);
    return items.filter(({ id, type }) => named.has(id) && type !== 'stimulus');
  }
  const reading = parseQuery(from.query);
  if (!reading.ok) return [];
  return items.filter((item) => isDrawable(item) && matchesQuery(reading.query, item));
}

/** Whether items of this kind are picked by queries and exports of a whole topic or bank. */
export function isDrawable({ type, status }: Pick<QueryRecord, 'type' | 'status'>): boolean {
  return type !== 'stimulus' && status !== 'draft' && status !== 'retired';
}
