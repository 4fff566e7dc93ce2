/** What a question set can do. */
import { categorizeToMatch } from '../../src/formats/degradations/categorize-to-match.ts';
import { freezeFormula } from '../../src/formats/degradations/freeze-formula.ts';
import { menusToBlanks } from '../../src/formats/degradations/menus-to-blanks.ts';
import { numbersToAnswers } from '../../src/formats/degradations/numbers-to-answers.ts';
import { numbersToBlanks } from '../../src/formats/degradations/numbers-to-blanks.ts';
import { orderToMatch } from '../../src/formats/degradations/order-to-match.ts';
import { patternsToLiterals } from '../../src/formats/degradations/patterns-to-literals.ts';
import { degraded, partly } from '../../src/formats/field-fidelity.ts';
import type { ItemTarget } from '../../src/formats/write-item.ts';
import type { H5pContext, H5pQuestion } from './question.ts';
import { writeCloze, writeWords } from './writers/blanks.ts';
import { writeChoice, writeTrueFalse } from './writers/choice.ts';
import { writeMatch, writeMenus } from './writers/drag-text.ts';
import { writeEssay } from './writers/essay.ts';

const plainFeedback = 'Feedback is one line of plain text.';

/** The libraries that a question set allows. */
export const h5pTarget: ItemTarget<H5pContext, H5pQuestion> = {
  writers: {
    'single-choice': writeChoice,
    'multiple-choice': writeChoice,
    'true-false': writeTrueFalse,
    'text-entry': writeWords,
    'text-cloze': writeCloze,
    'choice-cloze': writeMenus,
    match: writeMatch,
    'extended-text': writeEssay,
  },
  degradations: {
    'pattern-entry': patternsToLiterals,
    'pattern-cloze': patternsToLiterals,
    'mixed-cloze': menusToBlanks,
    'number-cloze': numbersToBlanks,
    'numeric-entry': numbersToAnswers,
    order: orderToMatch,
    categorize: categorizeToMatch,
    formula: freezeFormula,
  },
  omissions: {
    hotspot: 'A question set holds no hot spots.',
    upload: 'A question set takes no files.',
    recall: 'A question set holds no cards.',
    stimulus: 'A question set holds questions only.',
  },
  limits: { 'choice-cloze': 'words to drag, each offered for every gap' },
  comparesSpaces: true,
  carries: {
    title: 'exact',
    language: 'exact',
    authors: 'exact',
    license: 'exact',
    source: 'exact',
    sampleAnswer: 'exact',
    shuffle: 'exact',
    fixed: degraded('No choice is shuffled, so that these keep their place.'),
    'choices.feedback': partly('Only choices to pick have feedback of their own.'),
    'feedback.general': degraded(plainFeedback),
    'feedback.correct': degraded(plainFeedback),
    'feedback.incorrect': degraded(plainFeedback),
    keys: partly('A draft has nothing that is marked as right; white space inside a text counts.'),
    choices: partly('Words to drag have no asterisks and colons.'),
    scoring: partly(
      'Several choices are scored right minus wrong or as a whole, parts one by one.',
    ),
    math: degraded('Formulas are LaTeX, which shows where H5P’s MathDisplay is installed.'),
    images: partly('A question has one picture (PNG, JPEG or GIF) above its text.'),
    plots: degraded('A plot leaves only its alternative text.'),
    tables: degraded('A row of a table becomes a line.'),
    code: degraded('Code becomes plain text.'),
    formatting: degraded('Only bold, italic, raised and lowered text is kept; lists become lines.'),
    stimulus: degraded('The stimulus is repeated in the text of each of its questions.'),
    unit: degraded('The unit stands in the text.'),
  },
};
