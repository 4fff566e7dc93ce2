/** `choiceInteraction`, and `hottextInteraction` as choices below the text. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, descendants, elementAt } from '../../../formats/xml-query.ts';
import type { Content, Responses } from '../../../model/index.ts';
import { choiceAnswer } from '../../answer/choice-answer.ts';
import { printHtml } from '../content/print-html.ts';
import { candidateSets, keyValues } from '../keys/key-values.ts';
import type { InteractionContext, InteractionReading } from './interaction-reading.ts';

/** A choice of the source. */
interface ReadChoice {
  readonly identifier: string;
  readonly content: Content;
  readonly feedback?: Content;
  readonly isFixed: boolean;
}

/** One or several choices. */
export function readChoice(
  interaction: XmlElement,
  context: InteractionContext,
): InteractionReading | undefined {
  const { reader } = context;
  const choices = childElements(interaction, 'simpleChoice').map((choice): ReadChoice => {
    const feedback = childElements(choice, 'feedbackInline').flatMap(({ children }) =>
      reader.content(children),
    );
    return {
      identifier: choice.attributes.identifier ?? '',
      content: reader.content(choice.children),
      isFixed: choice.attributes.fixed === 'true',
      ...(feedback.length > 0 && { feedback }),
    };
  });
  const reading = answerOf(choices, interaction, context);
  const prompt = elementAt(interaction, 'prompt');
  return reading && { ...reading, html: prompt ? `<div>${printHtml([prompt])}</div>` : '' };
}

/** The text with its places marked, and the places as choices. */
export function readHottext(
  interaction: XmlElement,
  context: InteractionContext,
): InteractionReading | undefined {
  const { reader } = context;
  const choices = descendants(interaction, 'hottext').map(
    (hottext): ReadChoice => ({
      identifier: hottext.attributes.identifier ?? '',
      content: reader.content(hottext.children),
      isFixed: false,
    }),
  );
  const reading = answerOf(choices, interaction, context);
  if (!reading) return undefined;
  reader.report(
    'import-part-dropped',
    'The places to choose in the text became choices below it.',
    'Look whether they are clear without their place.',
  );
  const html = printHtml(interaction.children, (element) =>
    element.name === 'hottext' ? `<u>${printHtml(element.children)}</u>` : undefined,
  );
  return { ...reading, html: `<div>${html}</div>`, shuffle: false };
}

function answerOf(
  choices: readonly ReadChoice[],
  interaction: XmlElement,
  { reader, session, declaration }: InteractionContext,
): Omit<InteractionReading, 'html'> | undefined {
  const { maxChoices, shuffle } = interaction.attributes;
  const cardinality =
    declaration.cardinality === 'multiple' && maxChoices !== '1' ? 'multiple' : 'single';
  const identifiers = choices.map(({ identifier }) => identifier);
  const candidates =
    cardinality === 'single' ? identifiers.map((one) => [one]) : candidateSets(identifiers);
  const keys = new Set(keyValues(declaration, session, candidates));
  const answer = choiceAnswer(
    choices.map((choice) => ({ ...choice, correct: keys.has(choice.identifier) })),
    cardinality,
    reader.report,
  );
  const [read] = answer?.interactions ?? [];
  if (!answer || read?.kind !== 'choice') return undefined;
  const filled = choices.filter(({ content }) => content.length > 0);
  const ids = new Map(filled.map(({ identifier }, at) => [identifier, read.choices[at]?.id ?? '']));
  const identifierOf = new Map([...ids].map(([identifier, id]) => [id, identifier]));
  const fixed = filled.flatMap(({ identifier, isFixed }) =>
    isFixed ? [ids.get(identifier) ?? ''] : [],
  );
  // Where every choice keeps its place, none is shuffled.
  const isFixed = fixed.length === filled.length;
  return {
    ...answer,
    ids,
    ...(answer.type !== 'true-false' && { shuffle: shuffle === 'true' && !isFixed }),
    ...(fixed.length > 0 && !isFixed && { fixed }),
    respond: (responses) => ({
      [declaration.id]: pickedIn(responses).map((id) => identifierOf.get(id) ?? id),
    }),
  };
}

function pickedIn(responses: Responses): readonly string[] {
  const { response } = responses;
  return Array.isArray(response) ? response.filter((id) => typeof id === 'string') : [];
}
