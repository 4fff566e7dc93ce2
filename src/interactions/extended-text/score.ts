/** An essay is scored by a person. */
import type { Outcome } from '../../model/index.ts';
import { pending, rightOrWrong } from '../outcome.ts';

/** Pending; a text without words earns nothing. */
export function scoreExtendedText(response: string): Outcome {
  return response.trim() === '' ? rightOrWrong(false) : pending;
}
