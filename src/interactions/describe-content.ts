/** Content in the middle of a sentence. */
import { contentToText } from '../content/to-text.ts';
import type { Content } from '../model/index.ts';

/** The words in one line, formulas as LaTeX between `$`. */
export function describeContent(content: Content): string {
  return contentToText(content).replace(/\s+/g, ' ').trim();
}
