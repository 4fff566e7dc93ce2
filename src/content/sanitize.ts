/** HTML as content: what is allowed becomes nodes, what is not is dropped and named. */
import type { BlockContent, PhrasingContent } from 'mdast';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import type { Dropped } from './from-html/context.ts';
import { convertFragment } from './from-html/convert.ts';

/** Nodes in reading order, blocks and running text mixed as in the source. */
export interface ParsedHtml {
  readonly nodes: readonly (BlockContent | PhrasingContent)[];
  /** What is not in the nodes: elements, attributes, addresses; the offset is 0-based. */
  readonly dropped: readonly Dropped[];
}

/** Nested deeper than any document; the limit keeps parsing linear and recursion bounded. */
const deepest = 100;

/**
 * Reads a fragment of HTML by the allow-list. Deeply nested HTML is not read at all: it is given
 * back as text and named.
 */
export function parseHtml(html: string): ParsedHtml {
  const fragment = parseWithinLimit(html);
  if (!fragment) {
    const name = `HTML nested more than ${deepest} deep`;
    return { nodes: [{ type: 'text', value: html }], dropped: [{ name, offset: 0 }] };
  }
  const dropped: Dropped[] = [];
  return { nodes: convertFragment(fragment, dropped), dropped };
}

class TooDeep extends Error {}

function parseWithinLimit(html: string): DefaultTreeAdapterTypes.DocumentFragment | undefined {
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      if (depth > deepest) throw new TooDeep();
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  try {
    return parseFragment(html, { sourceCodeLocationInfo: true, treeAdapter });
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}
