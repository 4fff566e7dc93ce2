/** What is passed down while a parsed body becomes content. */
import type { Nodes } from 'mdast';
import type { BodyReader } from '../body-reader.ts';

/** The surroundings of the nodes being read. */
export interface Lowering {
  readonly reader: BodyReader;
  /** In a table cell `\|` stands for `|`, also in code, formulas and gaps. */
  readonly isInCell: boolean;
  /**
   * Reads a gap and gives the id of its interaction, undefined when it is faulty; without it gaps
   * are not allowed here.
   */
  readonly readGap?: (written: string, node: Nodes) => string | undefined;
}

/** Text of a table cell with its pipes as meant. */
export function unescapePipes(text: string): string {
  return text.replaceAll('\\|', '|');
}
