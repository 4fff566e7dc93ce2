/** Writes the entries as a numbered list under `## Order`. */
import type { List } from 'mdast';
import type { AuthoredItem } from '../../model/index.ts';
import { interactionOf } from '../interaction-of.ts';
import type { TypeWriting } from '../question-type.ts';

/** The section `## Order`. */
export function writeOrdering(item: AuthoredItem): TypeWriting {
  const children = interactionOf(item, 'order').entries.map((entry) => ({
    type: 'listItem' as const,
    spread: entry.content.length > 1,
    children: [...entry.content],
  }));
  const spread = children.some((child) => child.spread);
  const list: List = { type: 'list', ordered: true, start: 1, spread, children };
  return { sections: { Order: [list] } };
}
