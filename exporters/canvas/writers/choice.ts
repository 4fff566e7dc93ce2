/** Multiple choice, multiple answers and true/false. */
import { contentToText } from '../../../src/content/to-text.ts';
import { fullCredit, isAnswer, not } from '../../../src/formats/qti12/conditions.ts';
import { htmlMaterial } from '../../../src/formats/qti12/material.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element, type XmlElement } from '../../../src/formats/xml.ts';
import type { Choice, ChoiceInteraction, Item } from '../../../src/model/index.ts';
import type { Question, QuestionContext } from '../question.ts';

const response = 'response1';

/** One response with a label for each choice. */
export function writeChoice(item: Item, context: QuestionContext): Question {
  const interaction = soleInteraction(item, 'choice');
  const { html, number, profile, stem } = context;
  const isSingle = interaction.cardinality === 'single';
  const labels = interaction.choices.map((choice, index) =>
    element(
      'response_label',
      { ident: number(index + 1), ...(isLocked(choice, index, item, context) && { lock: 'Yes' }) },
      htmlMaterial(html.inline(choice.content)),
    ),
  );
  reportShuffle(item, context);
  return {
    type: questionType(item, interaction, context),
    presentation: [
      stem(item),
      element(
        'response_lid',
        { ident: response, rcardinality: isSingle ? 'Single' : 'Multiple' },
        element(
          'render_choice',
          profile.knowsShuffle && item.shuffle && !isTrueFalse(item) ? { shuffle: 'Yes' } : {},
          ...labels,
        ),
      ),
    ],
    answerFeedback: interaction.choices.flatMap(({ feedback }, index) =>
      feedback
        ? [
            {
              answer: number(index + 1),
              test: isAnswer(response, number(index + 1)),
              content: feedback,
            },
          ]
        : [],
    ),
    scoring: [
      fullCredit(
        isSingle ? singleKey(interaction, number) : multipleKey(interaction, number),
        item.feedback.correct !== undefined,
      ),
    ],
    hasVerdict: true,
    ...(!isSingle && { scoredBy: 'choices' }),
  };
}

function questionType(
  item: Item,
  { cardinality, choices }: ChoiceInteraction,
  { report }: QuestionContext,
): string {
  if (cardinality === 'multiple') return 'multiple_answers_question';
  if (!isTrueFalse(item)) return 'multiple_choice_question';
  const texts = choices.map(({ content }) => contentToText(content));
  const hasBoth = [/true/i, /false/i].every((word) => texts.some((text) => word.test(text)));
  if (texts.length === 2 && hasBoth) return 'true_false_question';
  report({
    kind: 'degraded',
    field: 'type',
    reason: `True/false needs the words True and False, not ${texts.join(' and ')}: it becomes multiple choice.`,
  });
  return 'multiple_choice_question';
}

function singleKey({ choices }: ChoiceInteraction, number: (ordinal: number) => string) {
  return choices.flatMap(({ correct }, index) =>
    correct ? [isAnswer(response, number(index + 1))] : [],
  );
}

/** All right ones and none of the others: New Quizzes reads only the first key without `and`. */
function multipleKey(
  { choices }: ChoiceInteraction,
  number: (ordinal: number) => string,
): XmlElement[] {
  const tests = choices.map(({ correct }, index) => {
    const test = isAnswer(response, number(index + 1));
    return correct ? test : not(test);
  });
  return [element('and', {}, ...tests)];
}

function isTrueFalse(item: Item): boolean {
  return item.type === 'true-false';
}

function isLocked(
  choice: Choice,
  index: number,
  item: Item,
  { profile }: QuestionContext,
): boolean {
  if (!profile.knowsShuffle || isTrueFalse(item)) return false;
  const count = soleInteraction(item, 'choice').choices.length;
  return item.fixed.includes(choice.id) || (item.fixed.includes('last') && index === count - 1);
}

function reportShuffle(item: Item, { profile, report }: QuestionContext): void {
  if (profile.knowsShuffle) return;
  if (!item.shuffle && !isTrueFalse(item)) {
    report({
      kind: 'omitted',
      field: 'shuffle',
      reason: 'Choices are shuffled in the whole quiz or nowhere: the order may not be kept.',
    });
  }
  if (item.fixed.length > 0) {
    report({
      kind: 'omitted',
      field: 'fixed',
      reason: 'No choice can keep its place while the others are shuffled.',
    });
  }
}
