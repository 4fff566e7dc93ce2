/** What tidying a tree needs wherever it is. */
import type { Formula } from './marks.ts';

/** What the tidying needs. */
export interface Tidying {
  /** The mark that stands for a formula. */
  readonly formula: (formula: Formula) => string;
  /** Names what is left out, with its place in the source. */
  readonly drop: (name: string, offset: number) => void;
  /** The address that an image or link gets. */
  readonly asset: (url: string) => string | undefined;
}
