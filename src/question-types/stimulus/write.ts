/** A stimulus is its stem: there is nothing to add. */
import type { TypeWriting } from '../question-type.ts';

/** Nothing. */
export function writeStimulus(): TypeWriting {
  return {};
}
