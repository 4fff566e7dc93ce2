/** What a commit did to one item, before it is told in words. */
import type { CommitChanges } from './history-reader.ts';

/** Where an item lies in a commit. */
export interface ItemEntry {
  /** Below the bank, forward slashes. */
  readonly path: string;
  /** Oid of the file's blob. */
  readonly blob: string;
}

/** A commit in which the file of an item is another than in its parents. */
export interface ItemEvent {
  readonly commit: Omit<CommitChanges, 'changes'>;
  /** Kind and id: `item pump-power`. */
  readonly key: string;
  /** In each parent that has the item; none where it is new. */
  readonly before: readonly ItemEntry[];
  /** Undefined: the item is gone. */
  readonly after: ItemEntry | undefined;
}
