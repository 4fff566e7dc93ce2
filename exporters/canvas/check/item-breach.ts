/** Breaches inside items. */
import type { ItemSummary } from './parsed-package.ts';
import type { Breach } from './rule.ts';

/** A breach at the item, or at a line of it. */
export function itemBreach(item: ItemSummary, message: string, line: number = item.line): Breach {
  return { path: item.path, line, item: item.ident, message };
}
