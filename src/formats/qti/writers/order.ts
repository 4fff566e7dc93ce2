/** Ordering: right or wrong as a whole. */
import type { Item } from '../../../model/index.ts';
import { soleInteraction } from '../../sole-interaction.ts';
import { element } from '../../xml.ts';
import type { QtiItemContext, QtiItemParts } from '../item-parts.ts';
import { responseDeclaration } from '../response-declaration.ts';

/** Entries are always shuffled: they stand in key order. */
export function writeOrder(item: Item, context: QtiItemContext): QtiItemParts {
  const { entries } = soleInteraction(item, 'order');
  const content = context.content();
  return {
    content,
    responses: [
      responseDeclaration({
        identifier: 'RESPONSE',
        cardinality: 'ordered',
        baseType: 'identifier',
        correct: entries.map(({ id }) => id),
      }),
    ],
    body: [
      ...content.block(item.stem),
      element(
        'orderInteraction',
        { responseIdentifier: 'RESPONSE', shuffle: 'true' },
        ...entries.map((entry) =>
          element('simpleChoice', { identifier: entry.id }, ...content.flow(entry.content)),
        ),
      ),
    ],
    scoring: { kind: 'template', template: 'match_correct' },
  };
}
