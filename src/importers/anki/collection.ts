/** What a package or text of Anki holds, whatever its generation. */

/** A type of note. */
export interface AnkiNoteType {
  readonly name: string;
  readonly isCloze: boolean;
  readonly fields: readonly string[];
  /** Templates of the cards in their order. */
  readonly templates: readonly { readonly front: string; readonly back: string }[];
}

/** A note as it is stored. */
export interface AnkiNote {
  readonly guid: string;
  readonly type: AnkiNoteType;
  /** HTML, in the order of the type's fields. */
  readonly fields: readonly string[];
  /** The deck of its first card, its levels. */
  readonly deck: readonly string[];
  readonly tags: readonly string[];
  /** Where it stands: `note 3`. */
  readonly origin: string;
}

/** All notes, and the bytes of media by name. */
export interface AnkiCollection {
  readonly notes: readonly AnkiNote[];
  readonly media: (name: string) => Uint8Array | undefined;
  /** How many media there are. */
  readonly mediaCount: number;
}

/** A collection, or why there is none, one sentence. */
export type CollectionReading =
  | ({ readonly ok: true } & AnkiCollection)
  | { readonly ok: false; readonly reason: string; readonly hint: string };
