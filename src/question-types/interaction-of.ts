/** The one interaction of an item whose type has one. */
import type { AuthoredItem, InteractionKind, InteractionOf } from '../model/index.ts';

/** @throws Error when the item has no interaction of the kind: its type then contradicts it. */
export function interactionOf<K extends InteractionKind>(
  item: AuthoredItem,
  kind: K,
): InteractionOf<K> {
  for (const interaction of item.interactions) {
    if (isOfKind(interaction, kind)) return interaction;
  }
  throw new Error(`Item ${item.id} of type ${item.type} has no interaction of kind ${kind}.`);
}

function isOfKind<K extends InteractionKind>(
  interaction: AuthoredItem['interactions'][number],
  kind: K,
): interaction is InteractionOf<K> {
  return interaction.kind === kind;
}
