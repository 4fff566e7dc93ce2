/** Finds files that claim the same id. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic, Place } from '../../model/index.ts';

/** A file's claim to an id. */
export interface IdClaim {
  readonly id: string;
  readonly place: Place;
}

/** One error at each of the places that share an id, in the order of the claims. */
export function checkIds(claims: readonly IdClaim[]): Diagnostic[] {
  const byId = Map.groupBy(claims, ({ id }) => id);
  return claims.flatMap(({ id, place }) => {
    const other = byId.get(id)?.find((claim) => claim.place.file !== place.file);
    if (other === undefined) return [];
    return diagnostic('duplicate-id', {
      message: `The id ${id} is also that of ${other.place.file}.`,
      hint: 'Give the newer file an id of its own; the older one keeps its id.',
      place,
      item: id,
    });
  });
}
