/** Blanks of every sort in one text, which only New Quizzes has. */

import { plainText } from '../../../src/formats/plain-text.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { patternOf } from '../../../src/formats/text-pattern.ts';
import type { Interaction, Item, TextEntryInteraction } from '../../../src/model/index.ts';
import type { AnswerFeedback, Question, QuestionContext } from '../question.ts';
import { type BlankAnswer, blankResponse, blankScoring } from './blank.ts';
import { feedbackOf } from './choice-cloze.ts';

/** A blank of the stem. */
interface RichBlank {
  readonly name: string;
  readonly answers: readonly BlankAnswer[];
  readonly keys: readonly string[];
  readonly answerFeedback: readonly AnswerFeedback[];
}

/** Each answer says how its blank is answered and compared. */
export function writeRichCloze(item: Item, context: QuestionContext): Question {
  return richQuestion(item, context, '');
}

/** A short answer with a regular expression is one such blank after the stem. */
export function writePatternEntry(item: Item, context: QuestionContext): Question {
  return richQuestion(item, context, `<p>[${soleInteraction(item, 'text-entry').id}]</p>`);
}

function richQuestion(item: Item, context: QuestionContext, addition: string): Question {
  let ordinal = 0;
  const next = (): string => {
    ordinal += 1;
    return context.number(ordinal);
  };
  const blanks = item.interactions.flatMap((interaction) => {
    const blank = blankOf(interaction, next, context);
    return blank ? [blank] : [];
  });
  return {
    type: 'fill_in_multiple_blanks_question',
    presentation: [
      context.stem(item, addition),
      ...blanks.map(({ name, answers }) => blankResponse(name, answers)),
    ],
    answerFeedback: blanks.flatMap(({ answerFeedback }) => answerFeedback),
    scoring: blanks.flatMap(({ name, keys }) => blankScoring(name, keys, blanks.length)),
    ...(blanks.length > 1 && { scoredBy: 'blanks' }),
  };
}

function blankOf(
  interaction: Interaction,
  next: () => string,
  context: QuestionContext,
): RichBlank | undefined {
  if (interaction.kind === 'text-entry') return typedBlank(interaction, next);
  if (interaction.kind !== 'inline-choice') return undefined;
  const { id: name, choices } = interaction;
  const menu = choices.map((choice) => ({ choice, number: next() }));
  return {
    name,
    answers: menu.map(({ choice, number }, index) => ({
      number,
      text: plainText(choice.content, 'choices', context.report),
      attributes: {
        position: String(index + 1),
        scoring_algorithm: 'Equivalence',
        answer_type: 'dropdown',
      },
    })),
    keys: menu.filter(({ choice }) => choice.correct).map(({ number }) => number),
    answerFeedback: feedbackOf({ name, answers: menu }),
  };
}

function typedBlank({ id: name, keys }: TextEntryInteraction, next: () => string): RichBlank {
  const texts = keys.flatMap((key) => (key.kind === 'literal' ? [key.value] : []));
  const answers =
    texts.length === keys.length
      ? texts.map((text) => typedAnswer(next(), text, 'TextInChoices'))
      : [typedAnswer(next(), patternOf(keys), 'TextRegex')];
  const [first] = answers;
  return { name, answers, keys: first ? [first.number] : [], answerFeedback: [] };
}

function typedAnswer(number: string, text: string, algorithm: string): BlankAnswer {
  return {
    number,
    text,
    attributes: { scoring_algorithm: algorithm, answer_type: 'openEntry' },
  };
}
