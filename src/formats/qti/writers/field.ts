/** A short answer or number: the field stands in a line of its own after the stem. */
import type { Item, NumericEntryInteraction, TextEntryInteraction } from '../../../model/index.ts';
import { element } from '../../xml.ts';
import { scoreIf } from '../expressions.ts';
import { qtiGap } from '../gaps.ts';
import type { QtiItemContext, QtiItemParts } from '../item-parts.ts';
import { unitNodes } from '../unit.ts';

/** Writes an item whose one interaction is a field. */
export function writeField(item: Item, context: QtiItemContext): QtiItemParts {
  const content = context.content();
  const interaction = fieldOf(item);
  const gap = qtiGap(interaction, item, context);
  const unit = interaction.kind === 'numeric-entry' ? interaction.unit : undefined;
  return {
    content,
    responses: [gap.declaration],
    body: [...content.block(item.stem), element('p', {}, gap.place, ...unitNodes(unit, content))],
    scoring: gap.isMapped
      ? { kind: 'template', template: 'map_response' }
      : { kind: 'rules', rules: [scoreIf(gap.isRight, [gap.response])] },
  };
}

function fieldOf({ id, interactions }: Item): NumericEntryInteraction | TextEntryInteraction {
  const [first] = interactions;
  if (first?.kind === 'numeric-entry' || first?.kind === 'text-entry') return first;
  throw new TypeError(`Item ${id} has no field.`);
}
