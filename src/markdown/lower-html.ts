/** Raw HTML in Markdown: parsed and sanitised together with what its tags enclose. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { ContentBlock } from '../model/index.ts';
import type { Lowering } from './lowering.ts';

export function lowerPhrasingHtml(
  nodes: readonly PhrasingContent[],
  lowering: Lowering,
  lowerNode: (node: PhrasingContent, lowering: Lowering) => PhrasingContent[],
): PhrasingContent[] {
  return nodes.flatMap((node) => lowerNode(node, lowering));
}

export function lowerBlockHtml(
  nodes: readonly (RootContent | ContentBlock)[],
  lowering: Lowering,
  lowerNode: (node: Nodes, lowering: Lowering) => ContentBlock[],
): ContentBlock[] {
  return nodes.flatMap((node) => lowerNode(node, lowering));
}
