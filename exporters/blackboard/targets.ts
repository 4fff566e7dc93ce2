/** What Blackboard's two kinds of courses read. */
import { categorizeToMatch } from '../../src/formats/degradations/categorize-to-match.ts';
import { freezeFormula } from '../../src/formats/degradations/freeze-formula.ts';
import { matchToMenus } from '../../src/formats/degradations/match-to-menus.ts';
import { menusToBlanks } from '../../src/formats/degradations/menus-to-blanks.ts';
import { numbersToAnswers } from '../../src/formats/degradations/numbers-to-answers.ts';
import { numbersToBlanks } from '../../src/formats/degradations/numbers-to-blanks.ts';
import { orderToMatch } from '../../src/formats/degradations/order-to-match.ts';
import { patternsToLiterals } from '../../src/formats/degradations/patterns-to-literals.ts';
import { degraded, partly } from '../../src/formats/field-fidelity.ts';
import { trueFirst, trueFirstLimit } from '../../src/formats/true-first.ts';
import type { Item } from '../../src/model/index.ts';
import type { BlackboardOptions } from './options.ts';
import type { RowTarget } from './row.ts';
import { writeChoice, writeTrueFalse } from './writers/choice.ts';
import { writeChoiceCloze, writeTextCloze } from './writers/cloze.ts';
import { writeMatch, writeOrder } from './writers/lists.ts';
import { writeNumericEntry } from './writers/numeric-entry.ts';
import { writeEssay, writeTextEntry, writeUpload } from './writers/text.ts';

const mostGaps = 10;
const mostAnswers = 100;

const ultra: RowTarget = {
  writers: {
    'single-choice': writeChoice,
    'multiple-choice': writeChoice,
    'true-false': trueFirst(writeTrueFalse, writeChoice),
    'numeric-entry': writeNumericEntry,
    'text-entry': writeTextEntry,
    'text-cloze': writeTextCloze,
    'extended-text': writeEssay,
    match: writeMatch,
  },
  degradations: {
    'numeric-entry': numbersToAnswers,
    'pattern-entry': patternsToLiterals,
    'pattern-cloze': patternsToLiterals,
    'number-cloze': numbersToBlanks,
    'mixed-cloze': menusToBlanks,
    'choice-cloze': menusToBlanks,
    match: matchToMenus,
    order: orderToMatch,
    categorize: categorizeToMatch,
    formula: freezeFormula,
  },
  refuses,
  omissions: {
    hotspot: 'A text file holds no image to point at.',
    upload: 'Ultra courses read no question that is answered with a file.',
    stimulus: 'A text without a question is no question.',
    recall: 'A flashcard has no response that could be scored.',
  },
  limits: {
    'true-false': trueFirstLimit,
    'numeric-entry': 'Several accepted numbers become a short answer that lists them.',
    match: 'Targets that several sources share, or none, make it a text with menus.',
    'text-cloze': `A text has at most ${mostGaps} gaps.`,
  },
  comparesSpaces: true,
  carries: {
    choices: partly('Options of a menu are plain text and the same in all menus.'),
    keys: partly(
      'A number has one value with an absolute tolerance, and which spellings of it are read is up ' +
        'to Blackboard; white space inside a text counts.',
    ),
    unit: degraded('The unit stands in the stem, not beside the field.'),
    sampleAnswer: 'exact',
    math: degraded('Formulas stand as LaTeX between \\( \\), which not every course typesets.'),
    images: degraded('A text file holds no images: they leave their alternative text.'),
    plots: degraded('A text file holds no images: a plot leaves its alternative text.'),
    formatting: partly('A file that a link leads to is not there.'),
    scoring: degraded('Whether a part of the answer earns points is set in Blackboard.'),
    stimulus: partly('The stimulus is repeated in the text of each of its questions.'),
  },
};

const { upload: _, ...omissions } = ultra.omissions ?? {};

/** The targets by the kind of course. */
export const blackboardTargets: Readonly<Record<BlackboardOptions['course'], RowTarget>> = {
  original: {
    ...ultra,
    omissions,
    writers: {
      ...ultra.writers,
      'choice-cloze': writeChoiceCloze,
      order: writeOrder,
      upload: writeUpload,
    },
    limits: {
      ...ultra.limits,
      'choice-cloze': `A text has at most ${mostGaps} gaps, which all offer the same options.`,
    },
  },
  ultra,
};

function refuses({ interactions }: Item): string | undefined {
  const [first] = interactions;
  if (interactions.length > mostGaps) {
    return `It has ${interactions.length} gaps; at most ${mostGaps} are read.`;
  }
  switch (first?.kind) {
    case 'numeric-entry':
      return first.keys.length > 1 ? 'It accepts several numbers.' : undefined;
    case 'choice':
      return first.choices.length > mostAnswers ? 'It has more than 100 choices.' : undefined;
    case 'match': {
      const used = new Set(first.sources.map(({ target }) => target));
      const isPairs = used.size === first.sources.length && used.size === first.targets.length;
      return isPairs ? undefined : 'Its targets are not one for each source.';
    }
    default:
      return undefined;
  }
}
