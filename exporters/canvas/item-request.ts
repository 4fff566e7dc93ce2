/** An item at one place of a package. */
import type { Item } from '../../src/model/index.ts';

/** What the place decides about the item. */
export interface ItemRequest {
  readonly item: Item;
  readonly ident: string;
  readonly points: number;
  /** The stimulus: a question of its own that this one is attached to, or part of the stem. */
  readonly stimulus?:
    | { readonly kind: 'attached'; readonly ident: string }
    | { readonly kind: 'before' }
    | { readonly kind: 'embedded'; readonly stimulus: Item };
  /** Identifier of the same question in a bank of the package. */
  readonly bankItem?: string;
}
