/** Checks that the choices which keep their place are choices of the item. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { LinkItem } from './bank-parts.ts';

/**
 * One finding for each name in the item's own `fixed` that is none of its choices. What a folder
 * fixes holds for the items that have such a choice.
 */
export function checkFixed({ authored, summary }: LinkItem): Diagnostic[] {
  const { choices, metadata, id } = authored;
  return (metadata.fixed ?? [])
    .filter((name) => name !== 'last' && !choices.includes(name))
    .map((name) =>
      diagnostic('unknown-fixed-choice', {
        message: `The item has no choice ${name} to keep in its place.`,
        hint:
          choices.length === 0
            ? 'Only items with choices have fixed ones.'
            : `Its choices are ${choices.join(', ')}, or write last.`,
        place: summary.places.fixed,
        item: id,
      }),
    );
}
