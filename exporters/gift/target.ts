/** What GIFT carries. */
import { categorizeToMatch } from '../../src/formats/degradations/categorize-to-match.ts';
import { freezeFormula } from '../../src/formats/degradations/freeze-formula.ts';
import { gapsToEntries } from '../../src/formats/degradations/gaps-to-entries.ts';
import { hotspotToChoice } from '../../src/formats/degradations/hotspot-to-choice.ts';
import { orderToMatch } from '../../src/formats/degradations/order-to-match.ts';
import { patternsToLiterals } from '../../src/formats/degradations/patterns-to-literals.ts';
import { degraded, partly } from '../../src/formats/field-fidelity.ts';
import { hasTextAnswers, textAnswers } from '../../src/formats/moodle/text-answers.ts';
import type { ItemTarget } from '../../src/formats/write-item.ts';
import type { Item } from '../../src/model/index.ts';
import {
  writeChoices,
  writeEssay,
  writeNumbers,
  writePairs,
  writeText,
  writeTexts,
  writeTruth,
} from './answers.ts';
import { giftQuestion } from './gift-question.ts';
import type { WriteContext } from './write-context.ts';

/** One pair of braces for a question, and no files. */
export const giftTarget: ItemTarget<WriteContext, string> = {
  writers: {
    'single-choice': giftQuestion(writeChoices),
    'multiple-choice': giftQuestion(writeChoices),
    'true-false': giftQuestion(writeTruth),
    'numeric-entry': giftQuestion(writeNumbers),
    'text-entry': giftQuestion(writeTexts),
    'pattern-entry': giftQuestion(writeTexts),
    match: giftQuestion(writePairs),
    'extended-text': giftQuestion(writeEssay),
    stimulus: giftQuestion(writeText),
  },
  degradations: {
    'text-entry': patternsToLiterals,
    'pattern-entry': patternsToLiterals,
    ...gapsToEntries,
    order: orderToMatch,
    categorize: categorizeToMatch,
    hotspot: hotspotToChoice,
    formula: freezeFormula,
  },
  refuses,
  omissions: {
    upload: 'GIFT has no questions that ask for files.',
    recall: 'Moodle has no flashcards.',
  },
  limits: {
    'pattern-entry': 'Patterns are the texts that they match, or have * for any characters.',
    'true-false': 'There has to be a key.',
  },
  comparesSpaces: true,
  carries: {
    choices: partly('True always stands before False.'),
    'choices.feedback': partly('Feedback on right and wrong responses joins it in true/false.'),
    targets: partly('The answers of a matching are plain text.'),
    keys: partly(
      'Texts are compared with their white space and with * for any characters, whatever their ' +
        'case; which spellings of a number are read is up to Moodle.',
    ),
    unit: degraded('The unit stands in the text, behind the field.'),
    images: degraded('Images leave their alternative text: GIFT has no files.'),
    plots: degraded('Plots leave their alternative text.'),
    id: 'exact',
    title: 'exact',
    tags: 'exact',
    points: partly('Every question has one point.'),
    scoring: partly('Shares of the points are added up; there is no all or nothing.'),
    stimulus: degraded('The stimulus is repeated in the stem of each of its questions.'),
    topics: partly('Only the main topic becomes a category.'),
    solution: degraded('The solution follows the general feedback, under a heading.'),
    'feedback.general': partly('A text without answers has none.'),
    'feedback.correct': partly('Questions with choices have feedback on each of them only.'),
    'feedback.incorrect': partly('Questions with choices have feedback on each of them only.'),
  },
};

/** Signs of another type in an answer, or no answer that can be written. */
function refuses({ interactions }: Item): string | undefined {
  const [only] = interactions;
  if (only?.kind === 'text-entry') {
    if (!hasTextAnswers(only)) return 'Moodle knows no such patterns.';
    const texts = textAnswers(only, () => undefined)?.texts ?? [];
    if (texts.length === 0) return 'Without an answer it would be an essay.';
    if (texts.some((text) => text.includes('->'))) return 'An answer with -> makes it a matching.';
  }
  const isTruth = only?.kind === 'choice' && only.choices.every(({ id }) => id.length > 1);
  if (isTruth && !only.choices.some(({ correct }) => correct)) return 'True/false needs a key.';
  if (only?.kind === 'numeric-entry' && only.keys.length === 0) return 'A number needs a key.';
  return undefined;
}
