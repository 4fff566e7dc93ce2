/** `orderInteraction`. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, elementAt } from '../../../formats/xml-query.ts';
import { orderAnswer } from '../../answer/order-answer.ts';
import { printHtml } from '../content/print-html.ts';
import { keyValues } from '../keys/key-values.ts';
import type { InteractionContext, InteractionReading } from './interaction-reading.ts';

/** The entries in the order of the key; without a key there is no such item. */
export function readOrder(
  interaction: XmlElement,
  { reader, session, declaration }: InteractionContext,
): InteractionReading | undefined {
  const choices = childElements(interaction, 'simpleChoice');
  const byIdentifier = new Map(choices.map((choice) => [choice.attributes.identifier, choice]));
  const key = keyValues(declaration, session);
  const ordered = key.flatMap((identifier) => byIdentifier.get(identifier) ?? []);
  if (ordered.length === 0) {
    reader.report(
      'import-answer-missing',
      'The right order is not stated; the question was not imported.',
    );
    return undefined;
  }
  const left = choices.filter((choice) => !ordered.includes(choice));
  if (left.length > 0) {
    reader.report(
      'import-type-unsupported',
      'Only some of the entries belong into the order.',
      'Make it an order of all entries, or a categorization.',
    );
    return undefined;
  }
  const answer = orderAnswer(
    ordered.map(({ children }) => reader.content(children)),
    reader.report,
  );
  if (!answer) return undefined;
  const prompt = elementAt(interaction, 'prompt');
  return {
    ...answer,
    html: prompt ? `<div>${printHtml([prompt])}</div>` : '',
    respond: ({ response }) => ({
      [declaration.id]: (Array.isArray(response) ? response : []).map(
        (id) => key[Number(String(id).slice(1)) - 1] ?? '',
      ),
    }),
  };
}
