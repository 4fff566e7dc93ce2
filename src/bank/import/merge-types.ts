/** What merging an import into a bank takes and yields. */
import type { Assessment, AuthoredItem, Diagnostic } from '../../model/index.ts';

/** What happens to a question that the bank has already. */
export type DuplicatePolicy = 'skip' | 'new' | 'replace';

/** An item from a source, before it has its place. */
export interface IncomingItem {
  readonly item: AuthoredItem;
  /** Where it stands in the source, such as `questions[3]`. */
  readonly origin: string;
  /** Identity the source itself gives. */
  readonly sourceId?: string;
  /** The source, as named on the command line. */
  readonly file: string;
  /** Where the item goes when it is of no topic; absent: into the folder that is imported into. */
  readonly folder?: string;
  /** Bytes of the files that came with the source, by the path that the item's addresses lead to. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** An item file with errors: it has an id and a text, and nothing more is known. */
export interface UnreadItem {
  readonly id: string;
  readonly path: string;
  readonly source: string;
}

/** The bank that items are merged into. */
export interface MergeTarget {
  readonly items: readonly AuthoredItem[];
  readonly unread: readonly UnreadItem[];
  /** The bank's assessments; none where they are left out. */
  readonly assessments?: readonly Assessment[];
  /** Ids that something else in the bank has, such as an assessment. */
  readonly takenIds: ReadonlySet<string>;
  /** Paths of all files below the bank's root. */
  readonly files: ReadonlySet<string>;
  /** Bytes of a file by its path below the bank's root. */
  readonly readAsset: (path: string) => Uint8Array | undefined;
  /** A text that is equal for equal bytes only. */
  readonly digest: (bytes: Uint8Array) => string;
  /** Folder below the bank's root that new items go into; empty for the root. */
  readonly folder: string;
}

/** What becomes of one imported item. */
export interface MergedItem {
  readonly action: 'add' | 'replace' | 'skip';
  readonly origin: string;
  readonly file: string;
  /** The item as it is to be written; a skipped one has the id and path of the one that stays. */
  readonly item: AuthoredItem;
  /** The item that it was recognised as. */
  readonly matched?: { readonly id: string; readonly path: string };
  /** Files to write with it, by path below the bank's root. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** What becomes of one imported assessment. */
export interface MergedAssessment {
  readonly action: 'add' | 'replace' | 'skip';
  readonly file: string;
  /** With the id and the items that it has in the bank. */
  readonly assessment: Assessment;
}

/** All decisions, in the order of the imported items. */
export interface MergePlan {
  readonly merged: readonly MergedItem[];
  readonly diagnostics: readonly Diagnostic[];
}
