/** Tells whether a query is about the use of items. */
import type { Query } from './query.ts';

/** Whether the records that the query is asked of need their uses. */
export function asksForUses(query: Query): boolean {
  switch (query.kind) {
    case 'use':
      return true;
    case 'and':
    case 'or':
      return query.terms.some(asksForUses);
    case 'not':
      return asksForUses(query.term);
    default:
      return false;
  }
}
