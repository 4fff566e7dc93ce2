/** A lock: an assessment as it was given, item by item. */

/** An item as it was when it was pinned. */
export interface Pin {
  readonly id: string;
  /** Points that it has in this place. */
  readonly points: number;
  /** Digest of its meaning, hexadecimal. */
  readonly sha256: string;
}

/**
 * A section of the assessment, in its order.
 * - without `draw`: `items` are those that the section lists.
 * - `draw: fixed`: `items` were drawn once, for everybody.
 * - `draw: pool`: `items` are all that may be drawn; the platform draws for each student.
 */
export interface LockedSection {
  readonly draw?: 'fixed' | 'pool';
  /** How many are drawn; present with `draw`. */
  readonly pick?: number;
  /** How many there were to draw from; present with `draw`. */
  readonly pool?: number;
  readonly items: readonly Pin[];
}

/** What a file `assessments/<slug>.lock` says. */
export interface AssessmentLock {
  /** Of the form of lock files. */
  readonly version: 1;
  /** Id of the assessment. */
  readonly assessment: string;
  /** When it is given, in the words of the institution: `2026-autumn`. */
  readonly term: string;
  /** The day on which the items were pinned, `YYYY-MM-DD`. */
  readonly locked: string;
  /** Decides what sections draw. */
  readonly seed: string;
  /** The commit that was checked out, where nothing in the bank differed from it. */
  readonly commit?: string;
  /** Digest of what the assessment itself says: title, description, settings, sections. */
  readonly sha256: string;
  readonly sections: readonly LockedSection[];
}

/** Every item that the lock pins, in its order. */
export function pinsOf({ sections }: Pick<AssessmentLock, 'sections'>): readonly Pin[] {
  return sections.flatMap(({ items }) => items);
}
