/** An item with its stimulus in the stem, for formats in which every question stands alone. */
import type { Item, Stimulus } from '../model/index.ts';
import { rebaseContent } from './rebase-content.ts';

/** The text of the stimulus stands before the stem. */
export function embedStimulus(item: Item, stimulus: Stimulus): Item {
  const { stimulus: _, ...rest } = item;
  const passage = rebaseContent(stimulus.stem, stimulus.path, item.path);
  return { ...rest, stem: [...passage, ...item.stem] };
}
