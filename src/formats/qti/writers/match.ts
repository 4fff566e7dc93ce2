/** Matching and categorizing. */
import { scoringOf } from '../../../interactions/default-scoring.ts';
import type { Item } from '../../../model/index.ts';
import { soleInteraction } from '../../sole-interaction.ts';
import type { QtiItemContext, QtiItemParts } from '../item-parts.ts';
import { type Pairs, writePairs } from './pairs.ts';

/** Sources and their targets. */
export function writeMatch(item: Item, context: QtiItemContext): QtiItemParts {
  const { headings, sources, targets } = soleInteraction(item, 'match');
  const pairs = { sources, targets, policy: scoringOf(item), ...(headings && { headings }) };
  return partsOf(pairs, item, context);
}

/** Members and their categories. */
export function writeCategorize(item: Item, context: QtiItemContext): QtiItemParts {
  const { members, categories } = soleInteraction(item, 'categorize');
  const sources = members.map(({ category, ...member }) => ({ ...member, target: category }));
  return partsOf({ sources, targets: categories, policy: scoringOf(item) }, item, context);
}

function partsOf(pairs: Pairs, item: Item, context: QtiItemContext): QtiItemParts {
  const content = context.content();
  const stem = content.block(item.stem);
  const { response, interaction, scoring } = writePairs(pairs, content);
  return { content, responses: [response], body: [...stem, interaction], scoring };
}
