/** Feedback: outcomes that say what is shown, the rules that set them, and the texts. */
import type { Content, Item } from '../../model/index.ts';
import type { ReportLoss } from '../loss.ts';
import { element, type XmlElement } from '../xml.ts';
import { baseValue, condition, operator, setOutcome, variable } from './expressions.ts';
import type { ChoiceResponse, QtiItemParts } from './item-parts.ts';

/** Each text has an outcome of its own, so that no engine has to collect identifiers. */
export interface QtiFeedback {
  readonly outcomes: readonly XmlElement[];
  /** After the score is set. */
  readonly rules: readonly XmlElement[];
  readonly texts: readonly XmlElement[];
}

/** A kind of feedback: its outcome, the rule that sets it, its texts by identifier. */
interface Part {
  readonly outcome: string;
  readonly cardinality: 'single' | 'multiple';
  readonly rule: XmlElement;
  readonly texts: readonly (readonly [identifier: string, content: Content])[];
}

/** Everything that is shown after a response. */
export function qtiFeedback(
  item: Item,
  parts: QtiItemParts,
  hasSolution: boolean,
  report: ReportLoss,
): QtiFeedback {
  const used = [
    ...(item.feedback.general
      ? [always('FEEDBACK_GENERAL', 'general', item.feedback.general)]
      : []),
    ...rightOrWrong(item, parts, report),
    ...(parts.choiceResponses ?? []).flatMap(onChoices),
    ...(item.solution && hasSolution ? [always('SOLUTION', 'solution', item.solution)] : []),
  ];
  return {
    outcomes: used.map(({ outcome, cardinality }) =>
      element('outcomeDeclaration', { identifier: outcome, cardinality, baseType: 'identifier' }),
    ),
    rules: used.map(({ rule }) => rule),
    texts: used.flatMap(({ outcome, texts }) =>
      texts.map(([identifier, content]) =>
        element(
          'modalFeedback',
          { outcomeIdentifier: outcome, showHide: 'show', identifier },
          element('contentBody', {}, ...parts.content.block(content)),
        ),
      ),
    ),
  };
}

function always(outcome: string, identifier: string, content: Content): Part {
  return {
    outcome,
    cardinality: 'single',
    rule: setOutcome(outcome, baseValue('identifier', identifier)),
    texts: [[identifier, content]],
  };
}

/** Shares of a point may add up to a little less than one. */
const nearlyOne = '0.999999';

function rightOrWrong(
  { feedback }: Item,
  { scoring }: QtiItemParts,
  report: ReportLoss,
): readonly Part[] {
  const { correct, incorrect } = feedback;
  if (!correct && !incorrect) return [];
  if (scoring.kind === 'human' || scoring.kind === 'none') {
    const reason = 'Whether the response is right is only known when a person has scored it.';
    if (correct) report({ kind: 'omitted', field: 'feedback.correct', reason });
    if (incorrect) report({ kind: 'omitted', field: 'feedback.incorrect', reason });
    return [];
  }
  const outcome = 'FEEDBACK';
  const isRight = operator('gte', variable('SCORE'), baseValue('float', nearlyOne));
  return [
    {
      outcome,
      cardinality: 'single',
      rule: condition(
        { if: isRight, do: [setOutcome(outcome, baseValue('identifier', 'correct'))] },
        { do: [setOutcome(outcome, baseValue('identifier', 'incorrect'))] },
      ),
      texts: [
        ...(correct ? [['correct', correct] as const] : []),
        ...(incorrect ? [['incorrect', incorrect] as const] : []),
      ],
    },
  ];
}

/** The outcome is the response itself: what is picked is what is shown. */
function onChoices({ response, cardinality, choices }: ChoiceResponse): readonly Part[] {
  const texts = choices.flatMap(({ id, feedback }) => (feedback ? [[id, feedback] as const] : []));
  if (texts.length === 0) return [];
  const outcome = `FEEDBACK_${response}`;
  return [{ outcome, cardinality, rule: setOutcome(outcome, variable(response)), texts }];
}
