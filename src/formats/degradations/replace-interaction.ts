/** Puts another interaction in the place of one of an item. */
import type { Interaction, Item } from '../../model/index.ts';

/** The item with each interaction replaced by what `replace` makes of it. */
export function replaceInteractions(
  item: Item,
  replace: (interaction: Interaction) => Interaction,
): Item {
  return { ...item, interactions: item.interactions.map(replace) };
}
