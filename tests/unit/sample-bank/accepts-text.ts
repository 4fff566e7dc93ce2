import { scoreInteraction } from '../../../src/interactions/score.ts';
import { interactionOf, sampleItem } from './sample-item.ts';

/** Whether the short-answer item, or the text gap of a cloze, accepts the text. */
export function acceptsText(id: string, text: string, gap = 'response'): boolean {
  const outcome = scoreInteraction(interactionOf(sampleItem(id), 'text-entry', gap), text);
  return outcome.status === 'scored' && outcome.fraction === 1;
}
