/** What a person scores: a text, or files. */
import type { ExtendedTextInteraction, Item } from '../../../model/index.ts';
import { soleInteraction } from '../../sole-interaction.ts';
import { element, type XmlElement } from '../../xml.ts';
import type { QtiItemContext, QtiItemParts } from '../item-parts.ts';
import { mediaTypeOf } from '../media-types.ts';
import { responseDeclaration } from '../response-declaration.ts';
import { scorerBlock } from '../rubric.ts';

/** Letters and a space of a word. */
const lettersOfWord = 6;

/** A text. */
export function writeExtendedText(item: Item, context: QtiItemContext): QtiItemParts {
  const interaction = soleInteraction(item, 'extended-text');
  const content = context.content();
  const stem = content.block(item.stem);
  const { sampleAnswer } = interaction;
  return {
    content,
    responses: [
      responseDeclaration({ identifier: 'RESPONSE', cardinality: 'single', baseType: 'string' }),
    ],
    body: [
      ...stem,
      ...(sampleAnswer ? [scorerBlock('sample-answer', content.block(sampleAnswer))] : []),
      textField(interaction),
    ],
    scoring: { kind: 'human' },
  };
}

function textField({ maxWords, minWords }: ExtendedTextInteraction): XmlElement {
  const words = maxWords ?? minWords;
  return element('extendedTextInteraction', {
    responseIdentifier: 'RESPONSE',
    ...(words !== undefined && { expectedLength: String(words * lettersOfWord) }),
    expectedLines: '10',
  });
}

/** Files. */
export function writeUpload(item: Item, context: QtiItemContext): QtiItemParts {
  const { accept, maxFiles } = soleInteraction(item, 'upload');
  const content = context.content();
  const [only, second] = accept;
  const type = only !== undefined && second === undefined ? mediaTypeOf(only) : undefined;
  if (accept.length > 0 && type === undefined) {
    context.report({
      kind: 'omitted',
      field: 'accept',
      reason: 'Only one kind of file can be asked for, by a type that is registered.',
    });
  }
  if (maxFiles !== 1) {
    context.report({ kind: 'degraded', field: 'maxFiles', reason: 'One file is handed in.' });
  }
  return {
    content,
    responses: [
      responseDeclaration({ identifier: 'RESPONSE', cardinality: 'single', baseType: 'file' }),
    ],
    body: [
      ...content.block(item.stem),
      element('uploadInteraction', {
        responseIdentifier: 'RESPONSE',
        ...(type !== undefined && { type }),
      }),
    ],
    scoring: { kind: 'human' },
  };
}

/** A text that asks nothing. */
export function writeText(item: Item, context: QtiItemContext): QtiItemParts {
  const content = context.content();
  return { content, responses: [], body: content.block(item.stem), scoring: { kind: 'none' } };
}
