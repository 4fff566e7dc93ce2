/** Shares of the points of choices. */
import { scoringOf } from '../../interactions/default-scoring.ts';
import type { ChoiceInteraction, Item } from '../../model/index.ts';
import type { ReportLoss } from '../loss.ts';
import { isSameFraction, nearestFraction } from './fractions.ts';

/**
 * The share of each choice in percent. Of several choices every key earns the same and every distractor
 * takes as much away: Moodle knows shares and no rule for all of them together.
 */
export function choiceFractions(
  item: Item,
  { cardinality, choices }: ChoiceInteraction,
  report: ReportLoss,
): readonly number[] {
  if (cardinality === 'single') return choices.map(({ correct }) => (correct ? 100 : 0));
  const keys = choices.filter(({ correct }) => correct).length;
  if (keys === 0) return choices.map(() => 0);
  const policy = scoringOf(item);
  if (policy !== 'right-minus-wrong' && !(policy === 'all-or-nothing' && keys === 1)) {
    const reason =
      policy === 'partial'
        ? 'Choices rightly left out earn nothing; each wrong pick takes the share of a right one.'
        : 'Right picks earn their share even if others are missing.';
    report({ kind: 'degraded', field: 'scoring', reason });
  }
  const share = nearestFraction(100 / keys);
  if (!isSameFraction(share * keys, 100)) {
    const reason = `Each of ${keys} right choices earns ${share} %, the nearest share that Moodle has.`;
    report({ kind: 'degraded', field: 'scoring', reason });
  }
  const penalty = policy === 'all-or-nothing' ? -100 : -share;
  return choices.map(({ correct }) => (correct ? share : penalty));
}
