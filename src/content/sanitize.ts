/** HTML as content: what is allowed becomes nodes, what is not is dropped and named. */
import type { BlockContent, PhrasingContent } from 'mdast';
import type { Dropped } from './from-html/context.ts';
import { convertFragment } from './from-html/convert.ts';
import { deepest, parseBounded } from './from-html/parse-bounded.ts';

/** Nodes in reading order, blocks and running text mixed as in the source. */
export interface ParsedHtml {
  readonly nodes: readonly (BlockContent | PhrasingContent)[];
  /** What is not in the nodes: elements, attributes, addresses; the offset is 0-based. */
  readonly dropped: readonly Dropped[];
}

/**
 * Reads a fragment of HTML by the allow-list. Deeply nested HTML is not read at all: it is given
 * back as text and named.
 */
export function parseHtml(html: string): ParsedHtml {
  const fragment = parseBounded(html);
  if (!fragment) {
    const name = `HTML nested more than ${deepest} deep`;
    return { nodes: [{ type: 'text', value: html }], dropped: [{ name, offset: 0 }] };
  }
  const dropped: Dropped[] = [];
  return { nodes: convertFragment(fragment, dropped), dropped };
}
