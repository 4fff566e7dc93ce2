/** Finds what a query asks about the use of items. */
import type { Query } from './query.ts';

/** Its terms about uses, in order. */
export function useTerms(query: Query): readonly (Query & { kind: 'use' })[] {
  switch (query.kind) {
    case 'use':
      return [query];
    case 'and':
    case 'or':
      return query.terms.flatMap(useTerms);
    case 'not':
      return useTerms(query.term);
    default:
      return [];
  }
}
