/** Menus inside the text. */

import { plainText } from '../../../src/formats/plain-text.ts';
import { isAnswer } from '../../../src/formats/qti12/conditions.ts';
import type { Choice, Item } from '../../../src/model/index.ts';
import type { AnswerFeedback, Question, QuestionContext } from '../question.ts';
import { blankResponse, blankScoring } from './blank.ts';

/** Options are plain text; their numbers differ between menus, since Classic keeps keys by number. */
export function writeChoiceCloze(item: Item, context: QuestionContext): Question {
  const { number, profile, report, stem } = context;
  let ordinal = 0;
  const menus = item.interactions.flatMap((interaction) => {
    if (interaction.kind !== 'inline-choice') return [];
    const answers = interaction.choices.map((choice) => {
      ordinal += 1;
      return {
        choice,
        number: number(ordinal),
        text: plainText(choice.content, 'choices', report),
      };
    });
    return [{ name: interaction.id, answers }];
  });
  if (!profile.hasMenuFeedback && menus.some(({ answers }) => answers.some(hasFeedback))) {
    report({
      kind: 'omitted',
      field: 'choices.feedback',
      reason: 'An option of a menu has no feedback.',
    });
  }
  return {
    type: 'multiple_dropdowns_question',
    presentation: [stem(item), ...menus.map(({ name, answers }) => blankResponse(name, answers))],
    answerFeedback: profile.hasMenuFeedback ? menus.flatMap(feedbackOf) : [],
    scoring: menus.flatMap(({ name, answers }) =>
      blankScoring(
        name,
        answers.filter(({ choice }) => choice.correct).map((answer) => answer.number),
        menus.length,
      ),
    ),
    ...(menus.length > 1 && { scoredBy: 'blanks' }),
  };
}

/** An option with the number that names it. */
export interface MenuAnswer {
  readonly choice: Choice;
  readonly number: string;
}

/** Whether the option has feedback. */
export function hasFeedback({ choice }: MenuAnswer): boolean {
  return choice.feedback !== undefined;
}

/** The feedback of the options of a menu. */
export function feedbackOf(menu: {
  readonly name: string;
  readonly answers: readonly MenuAnswer[];
}): AnswerFeedback[] {
  return menu.answers.flatMap(({ choice, number }) =>
    choice.feedback
      ? [
          {
            answer: number,
            test: isAnswer(`response_${menu.name}`, number),
            content: choice.feedback,
          },
        ]
      : [],
  );
}
