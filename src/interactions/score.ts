/** Scoring, written once: for practice pages, for tests and for comparing exports. */
import type {
  Interaction,
  Item,
  Outcome,
  ResponseByKind,
  Responses,
  ScoringPolicy,
} from '../model/index.ts';
import { scoreCategorize } from './categorize/score.ts';
import { scoreChoice } from './choice/score.ts';
import { defaultScoring, scoringOf } from './default-scoring.ts';
import { scoreExtendedText } from './extended-text/score.ts';
import { scoreFormula } from './formula/score.ts';
import { scoreHotspot } from './hotspot/score.ts';
import { scoreInlineChoice } from './inline-choice/score.ts';
import { scoreMatch } from './match/score.ts';
import { scoreNumericEntry } from './numeric-entry/score.ts';
import { scoreOrder } from './order/score.ts';
import { outcomeOf, pending, rightOrWrong } from './outcome.ts';
import { scoreRecall } from './recall/score.ts';
import {
  isFormulaResponse,
  isJudgement,
  isPointList,
  isText,
  isTextList,
  isTextRecord,
} from './response-shapes.ts';
import { scoreTextEntry } from './text-entry/score.ts';
import { scoreUpload } from './upload/score.ts';

/**
 * What a response earns. A blank earns nothing; a response of another kind's shape is a
 * programmer's error and throws.
 */
export function scoreInteraction(
  interaction: Interaction,
  response: ResponseByKind[keyof ResponseByKind] | undefined,
  policy: ScoringPolicy = defaultScoring[interaction.kind],
): Outcome {
  if (response === undefined) return rightOrWrong(false);
  switch (interaction.kind) {
    case 'choice':
      return scoreChoice(interaction, shaped(isTextList, response, interaction), policy);
    case 'inline-choice':
      return scoreInlineChoice(interaction, shaped(isText, response, interaction));
    case 'text-entry':
      return scoreTextEntry(interaction, shaped(isText, response, interaction));
    case 'numeric-entry':
      return scoreNumericEntry(interaction, shaped(isText, response, interaction));
    case 'formula':
      return scoreFormula(interaction, shaped(isFormulaResponse, response, interaction));
    case 'extended-text':
      return scoreExtendedText(shaped(isText, response, interaction));
    case 'upload':
      return scoreUpload(shaped(isTextList, response, interaction));
    case 'match':
      return scoreMatch(interaction, shaped(isTextRecord, response, interaction), policy);
    case 'categorize':
      return scoreCategorize(interaction, shaped(isTextRecord, response, interaction), policy);
    case 'order':
      return scoreOrder(interaction, shaped(isTextList, response, interaction), policy);
    case 'hotspot':
      return scoreHotspot(interaction, shaped(isPointList, response, interaction), policy);
    case 'recall':
      return scoreRecall(shaped(isJudgement, response, interaction));
  }
}

/**
 * What the responses to an item earn. Several interactions are equal shares: all must be wholly
 * right under `all-or-nothing`; under `right-minus-wrong` each one answered wholly wrong takes a
 * share away. Pending when a person has to score any of them.
 */
export function scoreItem(
  item: Pick<Item, 'interactions' | 'scoring'>,
  responses: Responses,
): Outcome {
  const policy = scoringOf(item);
  const outcomes = item.interactions.map((interaction) =>
    scoreInteraction(interaction, responses[interaction.id], policy),
  );
  const [only, second] = outcomes;
  if (!only) return rightOrWrong(false);
  if (!second) return only;
  const fractions: number[] = [];
  for (const outcome of outcomes) {
    if (outcome.status === 'pending') return pending;
    fractions.push(outcome.fraction);
  }
  const right = fractions.reduce((sum, fraction) => sum + fraction, 0);
  const wrong = item.interactions.filter(
    ({ id }, index) => responses[id] !== undefined && fractions[index] === 0,
  ).length;
  return outcomeOf({ right, wrong, total: fractions.length }, policy);
}

function shaped<T>(
  hasShape: (response: unknown) => response is T,
  response: unknown,
  interaction: Interaction,
): T {
  if (hasShape(response)) return response;
  throw new TypeError(`Not a response to the ${interaction.kind} ${interaction.id}`);
}
