/** What Brightspace's table of questions can hold. */
import { categorizeToMatch } from '../../src/formats/degradations/categorize-to-match.ts';
import { freezeFormula } from '../../src/formats/degradations/freeze-formula.ts';
import { gapsToEntries } from '../../src/formats/degradations/gaps-to-entries.ts';
import { hotspotToChoice } from '../../src/formats/degradations/hotspot-to-choice.ts';
import { numbersToAnswers } from '../../src/formats/degradations/numbers-to-answers.ts';
import { degraded, partly } from '../../src/formats/field-fidelity.ts';
import { trueFirst, trueFirstLimit } from '../../src/formats/true-first.ts';
import type { Item } from '../../src/model/index.ts';
import type { QuestionTarget } from './question.ts';
import { writeMultipleChoice, writeSingleChoice, writeTrueFalse } from './writers/choice.ts';
import { writeMatch, writeOrder } from './writers/lists.ts';
import { writeEssay, writeTextEntry } from './writers/text.ts';

/** Fill in the blanks, arithmetic and significant figures cannot be imported from a table. */
export const brightspaceTarget: QuestionTarget = {
  writers: {
    'single-choice': writeSingleChoice,
    'multiple-choice': writeMultipleChoice,
    'true-false': trueFirst(writeTrueFalse, writeSingleChoice),
    'text-entry': writeTextEntry,
    'pattern-entry': writeTextEntry,
    'extended-text': writeEssay,
    match: writeMatch,
    order: writeOrder,
  },
  degradations: {
    'numeric-entry': numbersToAnswers,
    ...gapsToEntries,
    categorize: categorizeToMatch,
    hotspot: hotspotToChoice,
    formula: freezeFormula,
  },
  refuses,
  omissions: {
    upload: 'There is no question that is answered with a file.',
    stimulus: 'A text without a question is no question.',
    recall: 'A flashcard has no response that could be scored.',
  },
  limits: {
    'true-false': trueFirstLimit,
    match: 'Each target belongs to one source.',
  },
  comparesSpaces: true,
  carries: {
    id: 'exact',
    title: 'exact',
    points: 'exact',
    difficulty: 'exact',
    'choices.feedback': 'exact',
    sampleAnswer: 'exact',
    'feedback.general': 'exact',
    solution: degraded('The solution is shown with the feedback.'),
    hints: partly('All hints are shown at once.'),
    keys: partly('A pattern has no flags; white space inside a text counts.'),
    targets: partly('Targets that belong to no source are left out.'),
    images: degraded(
      'A table holds no images: the first is named, to be uploaded beside it; all leave their ' +
        'alternative text.',
    ),
    plots: degraded('A table holds no images: a plot leaves its alternative text.'),
    formatting: partly('A file that a link leads to is not there.'),
    scoring: partly('What a choice rightly left earns is set in Brightspace.'),
    stimulus: partly('The stimulus is repeated in the text of each of its questions.'),
  },
};

function refuses({ interactions: [first] }: Item): string | undefined {
  if (first?.kind !== 'match') return undefined;
  const isShared = new Set(first.sources.map(({ target }) => target)).size < first.sources.length;
  return isShared ? 'Several sources have the same target, and each needs its own.' : undefined;
}
