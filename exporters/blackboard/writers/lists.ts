/** ORD and MAT. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import type { Item } from '../../../src/model/index.ts';
import type { Row, RowContext } from '../row.ts';

/** Entries in their order; Blackboard shuffles them. */
export function writeOrder(item: Item, { html }: RowContext): Row {
  const { entries } = soleInteraction(item, 'order');
  return ['ORD', html(item.stem), ...entries.map(({ content }) => html(content))];
}

/** Each source followed by its target. */
export function writeMatch(item: Item, { html }: RowContext): Row {
  const { sources, targets } = soleInteraction(item, 'match');
  const byId = new Map(targets.map(({ id, content }) => [id, content]));
  return [
    'MAT',
    html(item.stem),
    ...sources.flatMap(({ content, target }) => [html(content), html(byId.get(target) ?? [])]),
  ];
}
