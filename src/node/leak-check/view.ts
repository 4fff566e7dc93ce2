/** What a file of a built site says, in one of the forms that can be read out of it. */

/** A text that was read out of a file. */
export interface View {
  /** How it was reached, from the file on: `all.zip`, `quiz.xml`, `base64`. */
  readonly chain: readonly string[];
  readonly text: string;
  /** Whether a line of it is that line of the file. */
  readonly hasLines: boolean;
  /** Whether it lies in an archive or database. */
  readonly isPacked: boolean;
  /** Bytes of a picture or font read as letters: only long phrases mean anything there. */
  readonly isNoise: boolean;
}

/** A piece of a file that was read out of it, before it is text. */
export interface Piece {
  readonly chain: readonly string[];
  readonly bytes: Uint8Array;
  readonly isPacked: boolean;
  /** Whether it may be anything: a run of letters decoded, or a part of a document. */
  readonly isGuess: boolean;
}

/** Takes what is found in a file. */
export interface Visitor {
  readonly view: (view: View) => void;
  /** All bytes that are found, to be compared with those of secret files. */
  readonly piece: (piece: Piece) => void;
  /** What cannot be looked into, as a clause: `it is encrypted`. */
  readonly obstacle: (chain: readonly string[], reason: string) => void;
}
