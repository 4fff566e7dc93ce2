/** Links of unknown origin that could run code. */
import type { Nodes } from 'mdast';
import { isSafeUrl } from '../content/safe-url.ts';
import { visitContent } from '../content/walk.ts';
import type { Content } from '../model/index.ts';

/** Changes every link whose address is not allowed into its words, with the address behind them as code. */
export function disarmLinks(content: Content): Content {
  visitContent(content, (node) => {
    if (!('children' in node)) return;
    const children: Nodes[] = node.children;
    if (!children.some(isUnsafe)) return;
    const disarmed = children.flatMap(disarm);
    children.length = 0;
    for (const child of disarmed) children.push(child);
  });
  return content;
}

function isUnsafe(node: Nodes): boolean {
  return node.type === 'link' && !isSafeUrl(node.url);
}

function disarm(node: Nodes): readonly Nodes[] {
  if (node.type !== 'link' || !isUnsafe(node)) return [node];
  const address = node.url.replace(/\s+/g, ' ').trim();
  return [...node.children, { type: 'text', value: ' ' }, { type: 'inlineCode', value: address }];
}
