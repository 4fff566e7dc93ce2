/** Accepted numbers as a value and how far a response may be off. */
import { normalizeDecimal } from '../../interactions/decimal.ts';
import type { Decimal, NumericEntryInteraction } from '../../model/index.ts';
import type { ReportLoss } from '../loss.ts';
import { valueMargin } from '../value-margin.ts';

/** One accepted number. */
export interface NumericAnswer {
  readonly value: Decimal;
  /** At least 0. */
  readonly tolerance: Decimal;
}

/** One answer for each key. */
export function numericAnswers(
  { keys }: NumericEntryInteraction,
  report: ReportLoss,
): readonly NumericAnswer[] {
  return keys.map((key) => {
    const { value, margin, isWider } = valueMargin(key);
    if (isWider) {
      const reason = 'The number that just rounds to another value is accepted as well.';
      report({ kind: 'degraded', field: 'keys', reason });
    }
    return { value, tolerance: normalizeDecimal(margin) };
  });
}
