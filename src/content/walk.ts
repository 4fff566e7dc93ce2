/** Visits every node of content. */
import type { Nodes } from 'mdast';
import type { Content } from '../model/index.ts';
import { isLocalUrl } from './safe-url.ts';

/** Calls the visitor with every node, parents before children, in reading order. */
export function visitContent(content: Content, visitor: (node: Nodes) => void): void {
  const waiting: Nodes[] = [...content].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    visitor(node);
    if ('children' in node) {
      for (const child of node.children.toReversed()) waiting.push(child);
    }
  }
}

/**
 * Addresses of the files beside the item that content shows or links to, as authored, each once:
 * images, figures, media and linked files. Remote addresses are left out.
 */
export function assetUrls(content: Content): string[] {
  const urls = new Set<string>();
  visitContent(content, (node) => {
    const url = urlOf(node);
    if (url !== undefined && isLocalUrl(url)) urls.add(url);
  });
  return [...urls];
}

function urlOf(node: Nodes): string | undefined {
  switch (node.type) {
    case 'image':
    case 'link':
    case 'definition':
      return node.url;
    case 'figure':
      return node.src;
    case 'element':
      return node.attributes.src ?? node.attributes.href;
    default:
      return undefined;
  }
}
