/** What a good essay looks like, in words. */
import type { ExtendedTextInteraction } from '../../model/index.ts';
import { describeContent } from '../describe-content.ts';

/** The sample answer, or that a person scores. */
export function describeExtendedText(interaction: ExtendedTextInteraction): string {
  const { sampleAnswer } = interaction;
  return sampleAnswer ? `for example: ${describeContent(sampleAnswer)}` : 'scored by a person';
}
