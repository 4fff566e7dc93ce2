/** Items that a writer for their shape cannot write. */
import { scoringOf } from '../../interactions/default-scoring.ts';
import type { Item } from '../../model/index.ts';
import { itemShape } from '../item-shape.ts';
import type { ImagePixels } from './image-pixels.ts';
import { canWriteMath } from './template-math.ts';
import { canWriteFormula } from './template-variables.ts';
import { canWriteKeys } from './text-keys.ts';

/** Why the item is simplified first; undefined where it need not be. */
export function refusal(
  item: Item,
  imageSize: (url: string) => ImagePixels | undefined,
): string | undefined {
  if (item.interactions.some((one) => one.kind === 'text-entry' && !canWriteKeys(one.keys))) {
    return 'XML Schema has no such pattern.';
  }
  switch (itemShape(item)) {
    case 'order':
      return scoringOf(item) === 'all-or-nothing'
        ? undefined
        : 'Engines disagree on scores by position.';
    case 'hotspot':
      return item.interactions.every((one) => one.kind !== 'hotspot' || imageSize(one.image.url))
        ? undefined
        : 'The image does not state its size, and regions are given in pixels.';
    case 'formula':
      return formulaRefusal(item);
    default:
      return undefined;
  }
}

function formulaRefusal(item: Item): string | undefined {
  const [interaction] = item.interactions;
  if (interaction?.kind !== 'formula') return undefined;
  const names = interaction.variables.map(({ name }) => name);
  if (!canWriteMath(item, names)) return 'A value stands where a formula can hold none.';
  return canWriteFormula(interaction, item.id)
    ? undefined
    : 'Some values of the variables give no answer.';
}
