/** Nesting that no reader follows, and no recursive program either. */
import type { Nodes, Root } from 'mdast';

/** Levels of blocks and marks inside each other; people use fewer than ten. */
const mostLevels = 100;

/** The first node that lies too deep, in reading order; undefined in every sensible text. */
export function tooDeep(root: Root): Nodes | undefined {
  // Not by recursion, which is what such a tree would break.
  const stack: { readonly node: Nodes; readonly level: number }[] = [{ node: root, level: 0 }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, level } = top;
    if (level > mostLevels) return node;
    if (!('children' in node)) continue;
    for (const child of node.children.toReversed()) stack.push({ node: child, level: level + 1 });
  }
  return undefined;
}
