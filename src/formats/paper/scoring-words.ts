/** How a question with several parts is scored, for the person who does it. */

import { scoringOf } from '../../interactions/default-scoring.ts';
import type { Item, ScoringPolicy } from '../../model/index.ts';
import { hasField } from '../item-fields.ts';
import type { PaperWords } from './paper-words.ts';

/** A sentence; undefined for questions that are right or wrong, or scored by their rubric. */
export function scoringWords(item: Item, words: PaperWords): string | undefined {
  if (!hasField(item, 'scoring')) return undefined;
  const sentences: Readonly<Record<ScoringPolicy, string>> = {
    'all-or-nothing': words.allOrNothing,
    partial: words.partial,
    'right-minus-wrong': words.rightMinusWrong,
  };
  return sentences[scoringOf(item)];
}
