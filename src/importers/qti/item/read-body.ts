/** Reads the body of an item: its text and its interactions. */
import type { XmlElement } from '../../../formats/xml.ts';
import { printHtml } from '../content/print-html.ts';
import { readFormulaBody } from '../formula/read-formula-body.ts';
import { blockReaders, inlineNames } from '../interactions/index.ts';
import { type BodyContext, type BodyReading, interactionContext } from './body-reading.ts';
import { findInteractions } from './find-interactions.ts';
import { readCloze } from './read-cloze.ts';
import { readField } from './read-field.ts';

/** Undefined, reported, where the body asks something that no item can. */
export function readBody(context: BodyContext): BodyReading | undefined {
  const { reader, item, body } = context;
  const interactions = findInteractions(body);
  const [only, second] = interactions;
  if (!only) return readText(context);
  if (
    item.children.some(
      (child) =>
        typeof child !== 'string' && 'name' in child && child.name === 'templateProcessing',
    )
  ) {
    return readFormulaBody(interactions, context);
  }
  if (interactions.every(({ name }) => inlineNames.has(name))) {
    const field = second ? undefined : readField(only, context);
    return field ?? readCloze(interactions, context);
  }
  if (second) return readCloze(interactions, context);
  const read = blockReaders.get(only.name);
  if (!read) {
    reader.report(
      'import-type-unsupported',
      `There is no item that corresponds to ${only.name}; nothing was imported.`,
      'Ask it in another way.',
    );
    return undefined;
  }
  return readBlock(only, context);
}

function readText({ reader, body }: BodyContext): BodyReading | undefined {
  const stem = reader.content([body]);
  if (stem.length === 0) {
    reader.report('import-item-unreadable', 'The item has neither text nor interaction.');
    return undefined;
  }
  return { type: 'stimulus', stem, interactions: [], respond: () => ({}) };
}

function readBlock(interaction: XmlElement, context: BodyContext): BodyReading | undefined {
  const { reader, body } = context;
  const reading = blockReaders.get(interaction.name)?.(
    interaction,
    interactionContext(context, interaction),
  );
  if (!reading) return undefined;
  const { html, ...rest } = reading;
  const text = printHtml([body], (element) => (element === interaction ? html : undefined));
  return { ...rest, stem: reader.contentOf(text) };
}
