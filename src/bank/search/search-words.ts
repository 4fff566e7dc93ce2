/** Cuts text into the words that the search index knows. */
import { foldText } from '../query/fold-text.ts';

/** Runs of letters and digits, without case and accents: `Hélène's x-axis` gives helene, s, x, axis. */
export function searchWords(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
