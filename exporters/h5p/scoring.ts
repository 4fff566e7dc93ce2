/** Whether H5P scores a question as the item wants it. */
import { scoringOf } from '../../src/interactions/default-scoring.ts';
import type { Item, ScoringPolicy } from '../../src/model/index.ts';
import type { H5pContext } from './question.ts';

/** Reports where the item's way of scoring is none of those that its library has. */
export function reportScoring(
  item: Item,
  known: readonly ScoringPolicy[],
  report: H5pContext['report'],
): void {
  const policy = scoringOf(item);
  if (known.includes(policy)) return;
  report({
    kind: 'degraded',
    field: 'scoring',
    reason: `It is scored ${known[0] === 'partial' ? 'part by part' : known[0]}, not ${policy}.`,
  });
}
