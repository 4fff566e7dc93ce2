/** Files are scored by a person. */
import type { Outcome } from '../../model/index.ts';
import { pending, rightOrWrong } from '../outcome.ts';

/** Pending; no file earns nothing. */
export function scoreUpload(response: readonly string[]): Outcome {
  return response.length === 0 ? rightOrWrong(false) : pending;
}
