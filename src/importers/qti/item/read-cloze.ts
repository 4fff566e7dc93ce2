/** Several interactions of one item as a text with gaps. */
import type { XmlElement } from '../../../formats/xml.ts';
import { elementAt } from '../../../formats/xml-query.ts';
import type { Interaction, Responses } from '../../../model/index.ts';
import { gapMark } from '../../html/marks.ts';
import { printHtml } from '../content/print-html.ts';
import { readEntry } from '../interactions/entry.ts';
import { readInlineChoice } from '../interactions/inline-choice.ts';
import type { QtiResponses } from '../processing/session.ts';
import {
  type BodyContext,
  type BodyReading,
  interactionContext,
  mentionedIn,
} from './body-reading.ts';

/** A gap with what its response is in QTI. */
interface Gap {
  readonly interaction: Interaction;
  readonly responseId: string;
  readonly toQti: (response: string) => string;
  /** Ids of choices by identifier. */
  readonly ids: ReadonlyMap<string, string>;
  readonly isDraft: boolean;
}

/** Fields and menus; choices of which one is right become menus below their question. */
export function readCloze(
  elements: readonly XmlElement[],
  context: BodyContext,
): BodyReading | undefined {
  const { reader, body } = context;
  const other = elements.find((one) => !isGap(one, context));
  if (other) {
    reader.report(
      'import-type-unsupported',
      `The question combines ${elements.length} interactions, among them ${other.name}, which cannot stand in a text; nothing was imported.`,
      'Split it into several questions, with a shared stimulus if need be.',
    );
    return undefined;
  }
  const gaps: Gap[] = [];
  for (const [at, element] of elements.entries()) {
    const gap = readGap(element, `gap-${at + 1}`, context);
    if (!gap) return undefined;
    gaps.push(gap);
  }
  const html = printHtml([body], (element) => {
    const at = elements.indexOf(element);
    return at < 0 ? undefined : placeOf(element, gapMark(`gap-${at + 1}`));
  });
  return {
    type: 'cloze',
    stem: reader.contentOf(html),
    interactions: gaps.map(({ interaction }) => interaction),
    isDraft: gaps.some(({ isDraft }) => isDraft),
    ...(areMenusInOrder(elements) && { shuffle: false }),
    respond: (responses) => respond(gaps, responses),
    mentioned: new Map(
      elements.map((element, at) => [
        `gap-${at + 1}`,
        mentionedIn(interactionContext(context, element)),
      ]),
    ),
    identifiersOf: gaps.map(({ responseId, ids }) => ({ responseId, ids })),
  };
}

function areMenusInOrder(elements: readonly XmlElement[]): boolean {
  const menus = elements.filter(({ name }) => name !== 'textEntryInteraction');
  return menus.length > 0 && menus.every(({ attributes }) => attributes.shuffle !== 'true');
}

function isGap(element: XmlElement, context: BodyContext): boolean {
  if (element.name === 'textEntryInteraction' || element.name === 'inlineChoiceInteraction')
    return true;
  const { declaration } = interactionContext(context, element);
  return element.name === 'choiceInteraction' && declaration.cardinality === 'single';
}

function readGap(element: XmlElement, id: string, context: BodyContext): Gap | undefined {
  const around = interactionContext(context, element);
  const responseId = around.declaration.id;
  if (element.name === 'textEntryInteraction') {
    const interaction = readEntry(id, around);
    const isDraft = interaction.keys.length === 0;
    return { interaction, responseId, toQti: (text) => text, ids: new Map(), isDraft };
  }
  const menu = readInlineChoice(element, id, around);
  if (!menu) return undefined;
  if (element.name === 'choiceInteraction') {
    context.reader.report(
      'import-part-dropped',
      'A list of choices became a menu in the text, because the question has several parts.',
    );
  }
  const { interaction, identifiers, isDraft } = menu;
  const ids = new Map([...identifiers].map(([id, identifier]) => [identifier, id]));
  return { interaction, responseId, toQti: (one) => identifiers.get(one) ?? one, ids, isDraft };
}

/** A list of choices has its question before it. */
function placeOf(element: XmlElement, mark: string): string {
  if (element.name !== 'choiceInteraction') return mark;
  const prompt = elementAt(element, 'prompt');
  return `${prompt ? `<div>${printHtml([prompt])}</div>` : ''}<p>${mark}</p>`;
}

function respond(gaps: readonly Gap[], responses: Responses): QtiResponses {
  return Object.fromEntries(
    gaps.flatMap(({ interaction, responseId, toQti }) => {
      const response = responses[interaction.id];
      return typeof response === 'string' ? [[responseId, [toQti(response)]] as const] : [];
    }),
  );
}
