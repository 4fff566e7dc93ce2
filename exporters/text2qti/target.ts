/** What text2qti can ask. */
import { freezeFormula } from '../../src/formats/degradations/freeze-formula.ts';
import { gapsToEntries } from '../../src/formats/degradations/gaps-to-entries.ts';
import { hotspotToChoice } from '../../src/formats/degradations/hotspot-to-choice.ts';
import { numbersToAnswers } from '../../src/formats/degradations/numbers-to-answers.ts';
import { patternsToLiterals } from '../../src/formats/degradations/patterns-to-literals.ts';
import { degraded, partly } from '../../src/formats/field-fidelity.ts';
import type { Item } from '../../src/model/index.ts';
import type { QuestionTarget } from './question.ts';
import { writeMultipleChoice, writeSingleChoice } from './writers/choice.ts';
import { refuseNumbers, writeNumericEntry } from './writers/numeric-entry.ts';
import { writeEssay, writeStimulus, writeTextEntry, writeUpload } from './writers/text.ts';

const noPairs = 'There is no question that pairs, sorts or orders.';

/** Its types of questions. */
export const text2qtiTarget: QuestionTarget = {
  writers: {
    'single-choice': writeSingleChoice,
    'true-false': writeSingleChoice,
    'multiple-choice': writeMultipleChoice,
    'numeric-entry': writeNumericEntry,
    'text-entry': writeTextEntry,
    'extended-text': writeEssay,
    upload: writeUpload,
    stimulus: writeStimulus,
  },
  degradations: {
    'numeric-entry': numbersToAnswers,
    'pattern-entry': patternsToLiterals,
    ...gapsToEntries,
    hotspot: hotspotToChoice,
    formula: freezeFormula,
  },
  refuses: ({ interactions: [first] }: Item) =>
    first?.kind === 'numeric-entry' ? refuseNumbers(first.keys) : undefined,
  omissions: {
    match: noPairs,
    categorize: noPairs,
    order: noPairs,
    recall: 'A flashcard has no response that could be scored.',
  },
  limits: {
    'numeric-entry': 'Several numbers, or one near 0, become a short answer that lists them.',
  },
  comparesSpaces: true,
  carries: {
    title: 'exact',
    points: partly('Points are whole or half, in a group whole.'),
    'choices.feedback': 'exact',
    'feedback.general': 'exact',
    'feedback.correct': partly('What a person scores has feedback on any response only.'),
    'feedback.incorrect': partly('What a person scores has feedback on any response only.'),
    solution: 'exact',
    sampleAnswer: partly('A sample answer stands as the solution, or is lost beside one.'),
    keys: partly(
      'Bounds of a number have four decimals, and which spellings of it are read is up to Canvas; ' +
        'white space inside a text counts.',
    ),
    unit: degraded('The unit stands in the stem, not beside the field.'),
    math: partly('Displayed formulas stand in the text.'),
    code: partly('Tabs in code become spaces.'),
    formatting: partly('A file that a link leads to is not there.'),
    scoring: partly('Wrong choices take away what right ones earn.'),
    stimulus: partly('The stimulus is repeated in the text of each of its questions.'),
  },
};
