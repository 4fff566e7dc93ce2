/** Feedback: what is shown after which response. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, descendants } from '../../../formats/xml-query.ts';
import { scoreItem } from '../../../interactions/score.ts';
import type { Content, Feedback, Interaction, Responses } from '../../../model/index.ts';
import { UnsupportedRuleError } from '../processing/context.ts';
import type { ItemSession } from '../processing/session.ts';
import type { Value } from '../processing/value.ts';
import type { BodyContext, BodyReading } from './body-reading.ts';
import { probes } from './probes.ts';

/** Feedback in its places. */
export interface FeedbackReading {
  readonly feedback: Feedback;
  readonly solution?: Content;
  readonly hints: readonly Content[];
  /** With the rationales of their choices. */
  readonly interactions: readonly Interaction[];
}

type Kind = 'general' | 'correct' | 'incorrect' | 'solution' | 'hint';

/** Reads every text of feedback; what is shown when decides what it is, else its name. */
export function readFeedback(context: BodyContext, body: BodyReading): FeedbackReading {
  const { item, reader } = context;
  const texts = [
    ...childElements(item, 'modalFeedback'),
    ...descendants(context.body, 'feedbackBlock'),
    ...descendants(context.body, 'feedbackInline').filter((one) => !isOnChoice(one, context.body)),
  ];
  const runs = runAll(body, context.session);
  const contents = new Map<Kind, Content>();
  const onChoices = new Map<string, Content>();
  for (const text of texts) {
    const content = reader.content(text.children);
    if (content.length === 0) continue;
    const choice = choiceOf(text, body);
    if (choice !== undefined) onChoices.set(choice, [...(onChoices.get(choice) ?? []), ...content]);
    else {
      const kind = kindByName(text) ?? kindByRuns(text, runs);
      if (kind) contents.set(kind, [...(contents.get(kind) ?? []), ...content]);
      else reportDropped(text, context);
    }
  }
  const [general, correct, incorrect, solution, hint] = (
    ['general', 'correct', 'incorrect', 'solution', 'hint'] as const
  ).map((kind) => contents.get(kind));
  return {
    feedback: {
      ...(general && { general }),
      ...(correct && { correct }),
      ...(incorrect && { incorrect }),
    },
    ...(solution && { solution }),
    hints: hint ? [hint] : [],
    interactions: body.interactions.map((interaction) => withRationales(interaction, onChoices)),
  };
}

function isOnChoice(text: XmlElement, body: XmlElement): boolean {
  return descendants(body, 'simpleChoice').some((choice) => choice.children.includes(text));
}

/** A key of `onChoices`: the interaction and its choice. */
function choiceOf(
  text: XmlElement,
  { ids, interactions, identifiersOf }: BodyReading,
): string | undefined {
  const { identifier = '', outcomeIdentifier = '' } = text.attributes;
  for (const [index, interaction] of interactions.entries()) {
    const known = interactions.length === 1 ? ids : undefined;
    const menu = identifiersOf?.[index];
    const id =
      known?.get(identifier) ??
      (outcomeIdentifier.endsWith(menu?.responseId ?? '\n')
        ? menu?.ids.get(identifier)
        : undefined);
    if (id !== undefined) return `${interaction.id} ${id}`;
  }
  return undefined;
}

function withRationales(
  interaction: Interaction,
  onChoices: ReadonlyMap<string, Content>,
): Interaction {
  if (interaction.kind !== 'choice' && interaction.kind !== 'inline-choice') return interaction;
  const choices = interaction.choices.map((choice) => {
    const found = onChoices.get(`${interaction.id} ${choice.id}`);
    const feedback = [...(choice.feedback ?? []), ...(found ?? [])];
    return feedback.length > 0 ? { ...choice, feedback } : choice;
  });
  return { ...interaction, choices };
}

/** Outcomes after a response, and whether that was right. */
interface Run {
  readonly outcomes: ReadonlyMap<string, Value>;
  readonly isRight: boolean;
}

function runAll(body: BodyReading, session: ItemSession): readonly Run[] {
  const { interactions, respond, template } = body;
  const run = (responses: Responses): Run => {
    const outcome = scoreItem({ interactions }, responses);
    const isRight = outcome.status === 'scored' && outcome.fraction > 0.999;
    return { outcomes: session.run(respond(responses), template?.(responses)), isRight };
  };
  try {
    return [...probes(body), {}].map(run);
  } catch (error) {
    if (error instanceof UnsupportedRuleError) return [];
    throw error;
  }
}

/** Names that say it; checked first, since a text for the one distractor is also one for all. */
const names: readonly (readonly [RegExp, Kind])[] = [
  [/solution|model_?answer|worked/i, 'solution'],
  [/hint/i, 'hint'],
  [/general|always|neutral/i, 'general'],
  [/incorrect|wrong|\bfalse\b/i, 'incorrect'],
  [/correct|right|\btrue\b/i, 'correct'],
];

function kindByName({ attributes }: XmlElement): Kind | undefined {
  if (attributes.showHide === 'hide') return undefined;
  return names.find(([name]) => name.test(attributes.identifier ?? ''))?.[1];
}

function kindByRuns(text: XmlElement, runs: readonly Run[]): Kind | undefined {
  const { identifier = '', outcomeIdentifier = '', showHide } = text.attributes;
  const shown = runs.map(({ outcomes, isRight }) => {
    const has = outcomes.get(outcomeIdentifier)?.values.includes(identifier) ?? false;
    return { isShown: has === (showHide !== 'hide'), isRight };
  });
  if (!shown.some(({ isShown }) => isShown)) return undefined;
  if (shown.every(({ isShown }) => isShown)) return 'general';
  if (shown.every(({ isShown, isRight }) => isShown === isRight)) return 'correct';
  if (shown.every(({ isShown, isRight }) => !isShown || !isRight)) return 'incorrect';
  return undefined;
}

function reportDropped({ attributes }: XmlElement, { reader }: BodyContext): void {
  reader.report(
    'import-part-dropped',
    `The feedback ${attributes.identifier ?? ''} is shown after some responses only, and was left out.`,
    'Add it to the feedback of the item if it fits there.',
  );
}
