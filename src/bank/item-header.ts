/** Items without their content: little enough to hold a whole bank of them in memory. */
import type {
  AuthoredMetadata,
  Diagnostic,
  ItemContent,
  ItemMetadata,
  Place,
} from '../model/index.ts';
import type { RecordedUse } from './query/index.ts';

/** What one item's file says but its content, before defaults. */
export interface AuthoredHeader extends Pick<ItemContent, 'id' | 'title' | 'type' | 'path'> {
  readonly metadata: AuthoredMetadata;
  /** Ids of the choices that `fixed` may name. */
  readonly choices: readonly string[];
  /** The words of stem and choices, for queries. */
  readonly text: string;
}

/** The header of an item with every default applied. A query can be asked of it. */
export interface ItemHeader
  extends Pick<ItemContent, 'id' | 'title' | 'type' | 'path'>,
    ItemMetadata {
  readonly text: string;
  /** Name of the other bank that the item is from; absent for own ones. */
  readonly bank?: string;
  /** Where it was asked; filled in for queries about that. */
  readonly uses?: readonly RecordedUse[];
}

/** Front-matter keys whose values name something outside the file. */
export type LinkingKey = 'id' | 'topic' | 'outcomes' | 'stimulus' | 'fixed' | 'release';

/** What reading one item's file yields for linking; plain JSON, so that it can be kept. */
export interface ItemSummary {
  readonly path: string;
  /** The id that the file states, also when it gives no item. */
  readonly id?: string;
  /** Absent when the file gives no item; `diagnostics` then says why. */
  readonly header?: AuthoredHeader;
  /** Files the item names, as authored, relative to its own. */
  readonly assets: readonly { readonly url: string; readonly place: Place }[];
  readonly places: Readonly<Record<LinkingKey, Place>>;
  readonly diagnostics: readonly Diagnostic[];
}
