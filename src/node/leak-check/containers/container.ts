/** What holds other files or texts inside its bytes. */

/** Something inside a container. */
export type Content =
  | {
      readonly name: string;
      readonly bytes: Uint8Array;
      /** Whether it is a file of an archive or a value of a database. */
      readonly isArchived: boolean;
      /** Whether it is a part of a document that may be no text, such as a colour profile. */
      readonly isPart?: true;
    }
  /** What is inside and cannot be read, as a clause. */
  | { readonly name: string; readonly obstacle: string };

/**
 * Reads what is inside; nothing when the bytes are not of this kind.
 * @param most bytes that may be unpacked at once
 */
export type Container = (bytes: Uint8Array, most: number) => Iterable<Content>;
