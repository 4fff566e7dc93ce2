/** How responses are scored where the item does not say. */
import type { InteractionKind, Item, ScoringPolicy } from '../model/index.ts';

/**
 * The policy of each kind. Kinds with one decision are right or wrong whatever the policy, and what
 * a person scores has none.
 */
export const defaultScoring: Readonly<Record<InteractionKind, ScoringPolicy>> = {
  choice: 'right-minus-wrong',
  'inline-choice': 'all-or-nothing',
  'text-entry': 'all-or-nothing',
  'numeric-entry': 'all-or-nothing',
  formula: 'all-or-nothing',
  'extended-text': 'all-or-nothing',
  upload: 'all-or-nothing',
  match: 'partial',
  categorize: 'partial',
  order: 'all-or-nothing',
  hotspot: 'all-or-nothing',
  recall: 'all-or-nothing',
};

/** The policy that holds for an item: its own, that of its interaction, or partial for several. */
export function scoringOf(item: Pick<Item, 'interactions' | 'scoring'>): ScoringPolicy {
  const [only, second] = item.interactions;
  if (item.scoring) return item.scoring;
  return only && !second ? defaultScoring[only.kind] : 'partial';
}
