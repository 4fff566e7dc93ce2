/** A revision of an item as its history page tells it. */
import type { ItemChange } from '../../bank/diff/item-diff.ts';

/** A change; what was and what is are HTML with typeset formulas. */
export type ToldChange = Pick<ItemChange, 'kind' | 'part' | 'before' | 'after'>;

/** What may be told of one commit's change of an item. */
export interface ToldRevision {
  /** Of the commit. */
  readonly oid: string;
  /** Author date, seconds since 1970. */
  readonly time: number;
  readonly author: string;
  /** First line of the message; absent where it might tell of a key. */
  readonly subject?: string;
  /** The gravest first; at least one. */
  readonly changes: readonly ToldChange[];
  /** Question and answer, HTML, where both states can be shown. */
  readonly before?: string;
  readonly after?: string;
}

/** The told history of an item. */
export interface ToldHistory {
  readonly id: string;
  readonly title: string;
  /** The newest first. */
  readonly revisions: readonly ToldRevision[];
  /** Classes that stand for styles of formulas, sorted. */
  readonly styles: readonly string[];
}
