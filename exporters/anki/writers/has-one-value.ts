/** Whether an answer that is shown says all that is right. */
import type { NumericEntryInteraction, TextEntryInteraction } from '../../../src/model/index.ts';

/** One text, or one number that has to be met exactly. */
export function hasOneValue({ keys }: NumericEntryInteraction | TextEntryInteraction): boolean {
  const [only, second] = keys;
  return !second && (only?.kind === 'literal' || only?.kind === 'exact');
}
