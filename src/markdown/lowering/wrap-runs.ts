/** Puts running text between blocks into paragraphs. */
import type { BlockContent, PhrasingContent } from 'mdast';
import { isPhrasing } from '../../content/to-blocks.ts';
import type { Mixed } from './html-slots.ts';
import { trimmed } from './normal-phrasing.ts';

/** Blocks; runs of white space disappear, but a no-break space is a sign like any other. */
export function wrapRuns(nodes: readonly Mixed[]): BlockContent[] {
  const blocks: BlockContent[] = [];
  let run: PhrasingContent[] = [];
  const endRun = () => {
    const children = trimmed(run);
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
    run = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) run.push(node);
    else {
      endRun();
      blocks.push(node);
    }
  }
  endRun();
  return blocks;
}
