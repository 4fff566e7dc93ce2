/** Multiple choice, multiple response and true/false. */
import { isAnswer, not } from '../../../src/formats/qti12/conditions.ts';
import { htmlMaterial } from '../../../src/formats/qti12/material.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element, type XmlElement } from '../../../src/formats/xml.ts';
import { scoringOf } from '../../../src/interactions/default-scoring.ts';
import type { Choice, ChoiceInteraction, Item } from '../../../src/model/index.ts';
import { newQuestion } from '../new-question.ts';
import type { Question, QuestionContext, QuestionProfile } from '../question.ts';

const response = 'response1';

/** One choice is right. */
export function writeSingleChoice(item: Item, context: QuestionContext): Question {
  return writeChoice(item, 'multiple_choice', context);
}

/** The idents of the choices are `true` and `false`. */
export function writeTrueFalse(item: Item, context: QuestionContext): Question {
  return writeChoice(item, 'true_false', context);
}

/** All right choices and no other have to be picked. */
export function writeMultipleChoice(item: Item, context: QuestionContext): Question {
  if (scoringOf(item) !== 'all-or-nothing') {
    context.report({
      kind: 'degraded',
      field: 'scoring',
      reason: 'There are no partial scores: all right choices have to be picked, and no other.',
    });
  }
  return writeChoice(item, 'multiple_response', context);
}

function writeChoice(item: Item, profile: QuestionProfile, context: QuestionContext): Question {
  const interaction = soleInteraction(item, 'choice');
  const { cardinality, choices } = interaction;
  const label = ({ content, id }: Choice): XmlElement =>
    element('response_label', { ident: id }, htmlMaterial(context.html.inline(content)));
  return newQuestion(
    item,
    {
      profile,
      response: element(
        'response_lid',
        { ident: response, rcardinality: cardinality === 'single' ? 'Single' : 'Multiple' },
        element('render_choice', {}, ...choices.map(label)),
      ),
      tests: cardinality === 'single' ? singleKey(interaction) : multipleKey(interaction),
      answers: choices.flatMap(({ feedback, id }) =>
        feedback ? [{ ident: id, test: isAnswer(response, id), feedback }] : [],
      ),
    },
    context,
  );
}

function singleKey({ choices }: ChoiceInteraction): readonly XmlElement[] {
  return choices.flatMap(({ correct, id }) => (correct ? [isAnswer(response, id)] : []));
}

/** Moodle takes a choice for right only where `case` is stated. */
function multipleKey({ choices }: ChoiceInteraction): readonly XmlElement[] {
  if (!choices.some(({ correct }) => correct)) return [];
  const tests = choices.map(({ correct, id }) => {
    const test = isAnswer(response, id, { case: 'Yes' });
    return correct ? test : not(test);
  });
  return [element('and', {}, ...tests)];
}
