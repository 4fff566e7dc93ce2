/** An item as a Q2LMS question, with everything lost on the way. */
import type { Difficulty, Item, Stimulus } from '../../model/index.ts';
import { hotspotToChoice } from '../degradations/hotspot-to-choice.ts';
import { menusToBlanks } from '../degradations/menus-to-blanks.ts';
import { numbersToBlanks } from '../degradations/numbers-to-blanks.ts';
import { patternsToLiterals } from '../degradations/patterns-to-literals.ts';
import { declareFidelity, type FidelityDeclaration } from '../fidelity.ts';
import { partly } from '../field-fidelity.ts';
import type { ReportLoss } from '../loss.ts';
import { contentToMarkdown } from '../markdown-text.ts';
import { type ItemTarget, type WrittenItem, writeItem } from '../write-item.ts';
import { type AnswerContext, isUnwritable, type Q2lmsAnswer, type Unwritable } from './answer.ts';
import type { Q2lmsQuestion } from './question.ts';
import { questionText } from './question-text.ts';
import { writeChoice } from './write-choice.ts';
import { writeNumber } from './write-number.ts';
import { writeBlanks, writeWords } from './write-words.ts';

/** What Q2LMS asks, and the nearest to what it does not. */
export const q2lmsTarget: ItemTarget<AnswerContext, Q2lmsAnswer | Unwritable> = {
  writers: {
    'single-choice': writeChoice,
    'true-false': writeChoice,
    'numeric-entry': writeNumber,
    'text-entry': writeWords,
    'text-cloze': writeBlanks,
  },
  degradations: {
    'pattern-entry': patternsToLiterals,
    'pattern-cloze': patternsToLiterals,
    'choice-cloze': menusToBlanks,
    'mixed-cloze': menusToBlanks,
    'number-cloze': numbersToBlanks,
    hotspot: hotspotToChoice,
  },
  omissions: { 'multiple-choice': 'Only one choice can be right.' },
  limits: {
    'text-entry': 'One accepted answer is all that is kept.',
    'text-cloze': 'One accepted answer for each gap is all that is kept.',
  },
  carries: {
    id: partly('Ids are written only where they are asked for.'),
    title: 'exact',
    points: 'exact',
    difficulty: 'exact',
    language: 'exact',
    topics: partly('Only the main topic is written, in two levels.'),
    keys: partly('A number has one value with an absolute tolerance, a text one accepted answer.'),
    choices: partly('Only the letter of the key is written.'),
    'choices.feedback': partly('There is no place for feedback on single choices.'),
    unit: partly('There is no place for the unit.'),
    images: partly('Images are named but cannot be packed.'),
    plots: partly('A plot leaves only its alternative text.'),
    stimulus: partly('The stimulus is repeated in the text of each of its questions.'),
    'feedback.general': partly('There is no place for feedback on every response.'),
    'feedback.correct': 'exact',
    'feedback.incorrect': 'exact',
    scoring: partly('A response is right or wrong.'),
  },
};

/** What the matrix says of Q2LMS. */
export const q2lmsFidelity: FidelityDeclaration = declareFidelity(
  q2lmsTarget,
  'Only questions are written, not the sections, draws and settings of assessments.',
);

const difficulties: Readonly<Record<Difficulty, Q2lmsQuestion['difficulty']>> = {
  easy: 'Easy',
  medium: 'Medium',
  hard: 'Hard',
};

/** Writes one item; the item's general feedback is left to the layout. */
export function writeQuestion(
  item: Item,
  stimulus: Stimulus | undefined,
  context: AnswerContext,
): WrittenItem<Q2lmsQuestion> {
  const { output, omitted } = writeItem(item, q2lmsTarget, context, context.report);
  if (output === undefined) return { omitted: omitted ?? 'It has no question of this kind.' };
  if (isUnwritable(output)) return { omitted: output.reason };
  const { asked, ...answer } = output;
  const { text, images } = questionText(asked, stimulus, context.report);
  const [topic, subtopic] = topicsOf(item, context.report);
  const { correct, incorrect } = item.feedback;
  return {
    output: {
      type: answer.type,
      title: item.title,
      question_text: text,
      choices: answer.choices,
      correct_answer: answer.correct_answer,
      points: item.points,
      tolerance: answer.tolerance,
      feedback_correct: contentToMarkdown(correct ?? []),
      feedback_incorrect: contentToMarkdown(incorrect ?? []),
      image_file: images,
      topic,
      subtopic,
      difficulty: item.difficulty === undefined ? '' : difficulties[item.difficulty],
    },
  };
}

/** The main topic, in two levels. */
function topicsOf({ topics }: Item, report: ReportLoss): readonly [string, string] {
  const [main = '', ...others] = topics;
  const [topic = '', ...levels] = main.split('/');
  if (others.length > 0) {
    report({
      kind: 'degraded',
      field: 'topics',
      reason: `Only the main topic is written, not ${others.join(', ')}.`,
    });
  }
  if (levels.length > 1) {
    report({
      kind: 'degraded',
      field: 'topics',
      reason: 'Topics have two levels; the lower ones are joined by hyphens.',
    });
  }
  return [topic, levels.join('-')];
}
