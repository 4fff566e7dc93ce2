/** A question with one blank. */
import type { QtiItemWriter } from '../../src/formats/qti/item-parts.ts';
import { responseDeclaration } from '../../src/formats/qti/response-declaration.ts';
import { responseId } from '../../src/formats/qti/response-id.ts';
import { element } from '../../src/formats/xml.ts';

/** Every accepted text is a correct value and a mapping entry: the import takes them as answers. */
export const writeBlank: QtiItemWriter = (item, context) => {
  const [interaction] = item.interactions;
  if (interaction?.kind !== 'text-entry') throw new TypeError(`Item ${item.id} has no blank.`);
  const place = element('textEntryInteraction', { responseIdentifier: 'RESPONSE' });
  const content = context.content(() => place);
  const texts = interaction.keys.flatMap((key) => (key.kind === 'literal' ? [key.value] : []));
  const isAfterStem = responseId(interaction.id) === 'RESPONSE';
  return {
    content,
    responses: [
      responseDeclaration({
        identifier: 'RESPONSE',
        cardinality: 'single',
        baseType: 'string',
        correct: texts,
        mapping: {
          entries: texts.map((text) => [text, '1'] as const),
          caseSensitive: () => false,
        },
      }),
    ],
    body: [...content.block(item.stem), ...(isAfterStem ? [element('p', {}, place)] : [])],
    scoring: { kind: 'template', template: 'match_correct' },
  };
};
