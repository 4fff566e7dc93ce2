/** MC, MA and TF. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import type { Item } from '../../../src/model/index.ts';
import type { Row, RowContext } from '../row.ts';

/** Each choice with the word for its role. */
export function writeChoice(item: Item, { html }: RowContext): Row {
  const { cardinality, choices } = soleInteraction(item, 'choice');
  return [
    cardinality === 'single' ? 'MC' : 'MA',
    html(item.stem),
    ...choices.flatMap(({ content, correct }) => [
      html(content),
      correct ? 'correct' : 'incorrect',
    ]),
  ];
}

/** The statement and whether it is true; no answer where the item has no key. */
export function writeTrueFalse(item: Item, context: RowContext): Row {
  const { choices } = soleInteraction(item, 'choice');
  const key = choices.find(({ correct }) => correct)?.id;
  return ['TF', context.html(item.stem), ...(key === undefined ? [] : [key])];
}
