/** Where an item stands, and what holds for it there. */
import type { PlacedFile } from './asset-store.ts';

/** Where an item stands. */
export interface ItemPlace {
  /** The file as named on the command line. */
  readonly file: string;
  /** In words, `quiz.xml item q1`. */
  readonly origin: string;
  /** Whether lines of the document are lines of the file. */
  readonly hasLines: boolean;
  readonly topic?: string;
  /** The id that it has in the bank of an own package. */
  readonly id?: string;
  /** Whether questions state their shuffling. */
  readonly statesShuffle: boolean;
  readonly placeFile: (address: string, folder: string) => PlacedFile | undefined;
}
