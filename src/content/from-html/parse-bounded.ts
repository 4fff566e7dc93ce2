/** Parses HTML whose nesting is bounded. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';

/** Nested deeper than any document; the limit keeps parsing linear and recursion bounded. */
export const deepest = 100;

/** The tree of a fragment; undefined where it is nested deeper than any document. */
export function parseBounded(html: string): DefaultTreeAdapterTypes.DocumentFragment | undefined {
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

class TooDeep extends Error {}
