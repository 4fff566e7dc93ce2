/** A stimulus is its stem: there is nothing to add. */
import type { TypeWriting } from '../question-type.ts';

export function writeStimulus(): TypeWriting {
  return {};
}
