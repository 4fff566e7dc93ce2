/** The files that an item needs in the package. */

/** What the text of an item refers to, by path in the package. */
export interface ItemFiles {
  /** Path below the bank's root of each file beside the item. */
  readonly assets: Record<string, string>;
  /** Drawings made for the package. */
  readonly drawings: Record<string, string>;
  /** Addresses that lead to no place in the bank, as authored. */
  readonly unresolved: string[];
}

/** Nothing yet; filled while the item is written. */
export function newItemFiles(): ItemFiles {
  return { assets: {}, drawings: {}, unresolved: [] };
}
