/** Tells stimuli from items. */
import type { Item, Stimulus } from '../model/index.ts';

/** Whether an item is a stimulus. */
export function isStimulus(item: Item): item is Stimulus {
  return item.type === 'stimulus';
}
