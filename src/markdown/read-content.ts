/** Content of one part of a body. */
import type { BlockContent, Nodes } from 'mdast';
import type { BodyReader } from './body-reader.ts';
import { lowerContent } from './lowering/lower-content.ts';
import type { Lowering } from './lowering/lowering.ts';
import { normalBlocks } from './lowering/normal-form.ts';

/** Content of blocks in which gaps are not allowed, unless a reader of gaps is given. */
export function readContent(
  nodes: readonly Nodes[],
  reader: BodyReader,
  readGap?: Lowering['readGap'],
): BlockContent[] {
  return normalBlocks(
    lowerContent(nodes, { reader, isInCell: false, ...(readGap && { readGap }) }),
  );
}
