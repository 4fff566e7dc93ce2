/** Puts running text between blocks into paragraphs. */
import type { BlockContent } from 'mdast';
import { toBlocks } from '../../content/to-blocks.ts';
import type { Mixed } from './html-slots.ts';
import { trimmed } from './normal-phrasing.ts';

/** Blocks; runs of white space disappear, but a no-break space is a sign like any other. */
export function wrapRuns(nodes: readonly Mixed[]): BlockContent[] {
  return toBlocks(nodes, trimmed);
}
