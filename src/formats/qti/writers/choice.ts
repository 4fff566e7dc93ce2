/** Choices: one or several. */
import { defaultScoring } from '../../../interactions/default-scoring.ts';
import type { ChoiceInteraction, Item } from '../../../model/index.ts';
import { soleInteraction } from '../../sole-interaction.ts';
import { element } from '../../xml.ts';
import {
  baseValue,
  condition,
  mapResponse,
  operator,
  setOutcome,
  setScore,
  variable,
} from '../expressions.ts';
import { isFixed } from '../is-fixed.ts';
import type { QtiItemParts, QtiItemWriter, QtiScoring } from '../item-parts.ts';
import { type Mapping, responseDeclaration } from '../response-declaration.ts';
import { responseId } from '../response-id.ts';
import { equalShares, negativeShare } from '../shares.ts';

/** True and false are never shuffled. */
export const writeChoice: QtiItemWriter = (item, context): QtiItemParts => {
  const interaction = soleInteraction(item, 'choice');
  const { cardinality, choices } = interaction;
  const content = context.content();
  const response = responseId(interaction.id);
  const keys = choices.filter(({ correct }) => correct).map(({ id }) => id);
  const { mapping, scoring } = scoringOf(interaction, keys, item);
  const isTrueFalse = item.type === 'true-false';
  return {
    content,
    responses: [
      responseDeclaration({
        identifier: response,
        cardinality,
        baseType: 'identifier',
        correct: cardinality === 'single' ? keys.slice(0, 1) : keys,
        ...(mapping && { mapping }),
      }),
    ],
    body: [
      ...content.block(item.stem),
      element(
        'choiceInteraction',
        {
          responseIdentifier: response,
          shuffle: String(item.shuffle && !isTrueFalse),
          maxChoices: cardinality === 'single' ? '1' : '0',
        },
        ...choices.map((choice, index) =>
          element(
            'simpleChoice',
            {
              identifier: choice.id,
              ...(isFixed(item, choice.id, index === choices.length - 1) && { fixed: 'true' }),
            },
            ...content.flow(choice.content),
          ),
        ),
      ),
    ],
    scoring,
    choiceResponses: [{ response, cardinality, choices }],
  };
};

interface ChoiceScoring {
  readonly mapping?: Mapping;
  readonly scoring: QtiScoring;
}

const matchCorrect: ChoiceScoring = { scoring: { kind: 'template', template: 'match_correct' } };

function scoringOf(
  { cardinality, choices }: ChoiceInteraction,
  keys: readonly string[],
  item: Item,
): ChoiceScoring {
  if (cardinality === 'single') {
    if (keys.length < 2) return matchCorrect;
    const mapping = { entries: keys.map((key) => [key, '1'] as const) };
    return { mapping, scoring: { kind: 'template', template: 'map_response' } };
  }
  const policy = item.scoring ?? defaultScoring.choice;
  if (policy === 'all-or-nothing' || keys.length === 0) return matchCorrect;
  if (policy === 'partial') return everyChoice(choices, keys);
  const shares = equalShares(keys.length);
  const entries = choices.map(({ id }) => {
    const position = keys.indexOf(id);
    return [id, shares[position] ?? negativeShare(keys.length)] as const;
  });
  return {
    mapping: { entries, lowerBound: '0', upperBound: '1' },
    scoring: { kind: 'template', template: 'map_response' },
  };
}

/**
 * Each choice is a decision of its own. Nothing picked earns nothing; else the distractors are left
 * rightly, until one is picked.
 */
function everyChoice(
  choices: ChoiceInteraction['choices'],
  keys: readonly string[],
): ChoiceScoring {
  const entries = choices.map(({ id }) => [id, keys.includes(id) ? '1' : '-1'] as const);
  const distractors = choices.length - keys.length;
  const decided = operator('sum', baseValue('float', distractors), mapResponse('RESPONSE'));
  const share = operator('divide', decided, baseValue('float', choices.length));
  return {
    mapping: { entries },
    scoring: {
      kind: 'rules',
      rules: [
        condition(
          { if: operator('isNull', variable('RESPONSE')), do: [setScore(0)] },
          { do: [setOutcome('SCORE', share)] },
        ),
      ],
    },
  };
}
