/** What a cartridge can ask: six profiles of questions. */
import { freezeFormula } from '../../src/formats/degradations/freeze-formula.ts';
import { gapsToEntries } from '../../src/formats/degradations/gaps-to-entries.ts';
import { hotspotToChoice } from '../../src/formats/degradations/hotspot-to-choice.ts';
import { numbersToAnswers } from '../../src/formats/degradations/numbers-to-answers.ts';
import { patternsToLiterals } from '../../src/formats/degradations/patterns-to-literals.ts';
import { degraded, partly } from '../../src/formats/field-fidelity.ts';
import type { Item } from '../../src/model/index.ts';
import type { QuestionTarget } from './question.ts';
import { writeMultipleChoice, writeSingleChoice, writeTrueFalse } from './writers/choice.ts';
import { containedText, writeEssay, writePattern, writeTextEntry } from './writers/text.ts';

const noPairs = 'There is no question that pairs, sorts or orders.';
const noEssayFeedback = 'An essay has no feedback.';

/** The profiles of version 1.0, which no later one has changed. */
export const cartridgeTarget: QuestionTarget = {
  writers: {
    'single-choice': writeSingleChoice,
    'multiple-choice': writeMultipleChoice,
    'true-false': writeTrueFalse,
    'text-entry': writeTextEntry,
    'pattern-entry': writePattern,
    'extended-text': writeEssay,
  },
  degradations: {
    'numeric-entry': numbersToAnswers,
    'pattern-entry': patternsToLiterals,
    ...gapsToEntries,
    hotspot: hotspotToChoice,
    formula: freezeFormula,
  },
  refuses,
  omissions: {
    match: noPairs,
    categorize: noPairs,
    order: noPairs,
    upload: 'There is no question that is answered with a file.',
    stimulus: 'A text without a question is no question.',
    recall: 'A flashcard has no response that could be scored.',
  },
  limits: {
    'pattern-entry':
      'A pattern that looks for one text anywhere; of others the texts that it matches.',
  },
  comparesSpaces: true,
  carries: {
    keys: partly('White space inside a text counts on most platforms.'),
    id: 'exact',
    title: 'exact',
    points: partly('Points are whole, 0 to 99.'),
    topics: partly('Only the main topic is kept, as the category.'),
    'choices.feedback': 'exact',
    'feedback.general': partly(noEssayFeedback),
    'feedback.correct': partly(noEssayFeedback),
    'feedback.incorrect': partly(noEssayFeedback),
    sampleAnswer: partly('The solution of an essay follows the sample answer.'),
    solution: degraded(
      'The solution is shown with the feedback, in an essay with the sample answer.',
    ),
    math: degraded('Formulas stand as LaTeX between \\( \\), which not every platform typesets.'),
    scoring: partly('There are no partial scores.'),
    stimulus: partly('The stimulus is repeated in the text of each of its questions.'),
  },
};

function refuses({ interactions: [first] }: Item): string | undefined {
  if (first?.kind !== 'text-entry' || !first.keys.some(({ kind }) => kind === 'pattern')) {
    return undefined;
  }
  const [key, second] = first.keys;
  const isOne = key !== undefined && !second && containedText(key) !== undefined;
  return isOne ? undefined : 'Only a text that stands anywhere in the response can be looked for.';
}
