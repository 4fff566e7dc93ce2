/** The one interaction of an item whose shape says which kind it is. */
import type { Interaction, InteractionKind, InteractionOf, Item } from '../model/index.ts';

/** @throws when the item has another kind: the writer was registered for the wrong shape */
export function soleInteraction<K extends InteractionKind>(item: Item, kind: K): InteractionOf<K> {
  const [interaction] = item.interactions;
  if (interaction && isOfKind(interaction, kind)) return interaction;
  throw new TypeError(`Item ${item.id} is not of kind ${kind}.`);
}

function isOfKind<K extends InteractionKind>(
  interaction: Interaction,
  kind: K,
): interaction is InteractionOf<K> {
  return interaction.kind === kind;
}
