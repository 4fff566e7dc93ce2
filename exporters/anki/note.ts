/** A note before it has its place in a collection. */

import type { NoteField, NoteKind } from '../../src/formats/anki/note-types.ts';
import type { ContentFiles } from '../../src/formats/content-files.ts';
import type { ContentHtml } from '../../src/formats/content-html.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { Item } from '../../src/model/index.ts';

/** What a writer is given. */
export interface NoteContext {
  readonly html: ContentHtml;
  readonly files: ContentFiles;
  readonly report: ReportLoss;
}

/** What a writer decides. */
export interface NoteDraft {
  readonly kind: NoteKind;
  /** HTML by field; those that are not named are the same for all items. */
  readonly fields: Partial<Readonly<Record<NoteField, string>>>;
  /** How many cards it makes: one for each gap. */
  readonly cards: number;
  /** HTML that stands before the solution on the back. */
  readonly remarks?: readonly string[];
}

/** A whole note. */
export interface Note {
  /** As it stands in the bank. */
  readonly item: Item;
  readonly kind: NoteKind;
  /** HTML of all fields of its type, in their order. */
  readonly fields: readonly string[];
  readonly cards: number;
  /** The deck, levels separated by `::`. */
  readonly deck: string;
  readonly tags: readonly string[];
}
