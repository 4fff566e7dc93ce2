/** What differs between Classic Quizzes and New Quizzes, all in one place. */
import { categorizeToMatch } from '../../src/formats/degradations/categorize-to-match.ts';
import { hotspotToChoice } from '../../src/formats/degradations/hotspot-to-choice.ts';
import { menusToBlanks } from '../../src/formats/degradations/menus-to-blanks.ts';
import { numbersToBlanks } from '../../src/formats/degradations/numbers-to-blanks.ts';
import { orderToMatch } from '../../src/formats/degradations/order-to-match.ts';
import { patternsToLiterals } from '../../src/formats/degradations/patterns-to-literals.ts';
import { degraded, partly } from '../../src/formats/field-fidelity.ts';
import type { ScoringPolicy } from '../../src/model/index.ts';
import type { CanvasOptions } from './options.ts';
import type { QuestionTarget, ScoredBy } from './question.ts';
import { writeCategorize } from './writers/categorize.ts';
import { writeChoice } from './writers/choice.ts';
import { writeChoiceCloze } from './writers/choice-cloze.ts';
import { writeExtendedText } from './writers/extended-text.ts';
import { writeFormula } from './writers/formula.ts';
import { writeHotspot } from './writers/hotspot.ts';
import { writeMatch } from './writers/match.ts';
import { writeNumericEntry } from './writers/numeric-entry.ts';
import { writeOrder } from './writers/order.ts';
import { writePatternEntry, writeRichCloze } from './writers/rich-cloze.ts';
import { writeStimulus } from './writers/stimulus.ts';
import { writeTextCloze } from './writers/text-cloze.ts';
import { writeTextEntry } from './writers/text-entry.ts';
import { writeUpload } from './writers/upload.ts';

/** One flavour of Canvas. */
export interface CanvasProfile {
  readonly name: CanvasOptions['profile'];
  /** As named in diagnostics. */
  readonly target: string;
  readonly questions: QuestionTarget;
  /** Shuffling is stated for each question, and choices can be locked. */
  readonly knowsShuffle: boolean;
  /** The margin of a number is stated beside its bounds. */
  readonly namesMargins: boolean;
  readonly hasGradingNotes: boolean;
  readonly hasWordLimits: boolean;
  readonly limitsUploads: boolean;
  readonly hasMenuFeedback: boolean;
  /** Questions are attached to a stimulus, wherever it stands. */
  readonly attachesStimuli: boolean;
  /** What Canvas does where it is asked for a policy, by how the question is scored. */
  readonly scoring: Readonly<Record<ScoredBy, (policy: ScoringPolicy) => CanvasScoring>>;
}

/** How Canvas scores, and the field of the metadata that says so. */
export interface CanvasScoring {
  readonly policy: ScoringPolicy;
  readonly algorithm?: string;
  /** How it differs from the policy, one sentence. */
  readonly difference?: string;
}

/** Shapes that both write alike, and what neither has. */
const common: QuestionTarget = {
  writers: {
    'single-choice': writeChoice,
    'multiple-choice': writeChoice,
    'true-false': writeChoice,
    'text-entry': writeTextEntry,
    'numeric-entry': writeNumericEntry,
    formula: writeFormula,
    'extended-text': writeExtendedText,
    upload: writeUpload,
    match: writeMatch,
    'text-cloze': writeTextCloze,
    'choice-cloze': writeChoiceCloze,
    stimulus: writeStimulus,
  },
  degradations: {
    'number-cloze': numbersToBlanks,
  },
  omissions: { recall: 'A flashcard has no response that Canvas could score.' },
  comparesSpaces: true,
  carries: {
    keys: partly(
      'White space inside a text counts; which spellings of a number are read is up to Canvas.',
    ),
    id: 'exact',
    title: partly('A title is cut to 255 characters.'),
    points: 'exact',
    language: 'exact',
    stem: partly('Classic Quizzes replaces a stem of more than 16,384 characters.'),
    variables: partly('Outside the stem, variables are shown by name.'),
    plots: degraded('A plot becomes an image of it.'),
    targets: partly('Targets of a matching question are plain text.'),
    choices: partly('Options of a menu are plain text.'),
    'choices.feedback': partly('Options of a menu have no feedback.'),
    unit: partly('A unit stands in the stem, not beside the field.'),
    'feedback.general': 'exact',
    'feedback.correct': 'exact',
    'feedback.incorrect': 'exact',
    solution: partly('A solution is shown with the general feedback, or left out.'),
    stimulus: partly('A stimulus stands before its questions or is part of the stem.'),
    scoring: partly(
      'Several choices are scored right minus wrong, rows and blanks each for itself.',
    ),
    shuffle: partly('Choices are shuffled in the whole quiz or nowhere.'),
    fixed: partly('No choice can keep its place while the others are shuffled.'),
    words: partly('A text has no limits of length.'),
    sampleAnswer: partly('A sample answer is shown with the general feedback, or left out.'),
    accept: partly('Any file may be handed in.'),
    maxFiles: partly('One file can be handed in.'),
  },
};

/** Classic Quizzes; its packages are also read by New Quizzes. */
const classic: CanvasProfile = {
  name: 'classic',
  target: 'canvas/classic',
  questions: {
    ...common,
    degradations: {
      ...common.degradations,
      'pattern-entry': patternsToLiterals,
      'pattern-cloze': patternsToLiterals,
      'mixed-cloze': menusToBlanks,
      order: orderToMatch,
      categorize: categorizeToMatch,
      hotspot: hotspotToChoice,
    },
  },
  knowsShuffle: false,
  namesMargins: false,
  hasGradingNotes: false,
  hasWordLimits: false,
  limitsUploads: false,
  hasMenuFeedback: false,
  attachesStimuli: false,
  scoring: {
    choices: () => ({ policy: 'right-minus-wrong' }),
    rows: () => ({ policy: 'partial' }),
    blanks: () => ({ policy: 'partial' }),
    categories: () => ({ policy: 'partial' }),
    whole: () => ({ policy: 'all-or-nothing' }),
  },
};

/** New Quizzes alone. */
const newQuizzes: CanvasProfile = {
  name: 'new-quizzes',
  target: 'canvas/new-quizzes',
  questions: {
    ...common,
    writers: {
      ...common.writers,
      'pattern-entry': writePatternEntry,
      'pattern-cloze': writeRichCloze,
      'mixed-cloze': writeRichCloze,
      order: writeOrder,
      categorize: writeCategorize,
      hotspot: writeHotspot,
    },
    carries: {
      ...common.carries,
      shuffle: 'exact',
      fixed: 'exact',
      words: 'exact',
      accept: 'exact',
      maxFiles: 'exact',
      areas: partly('A circle is a polygon of 36 corners.'),
      'areas.label': partly('A region has no label.'),
      'image.alt': partly('The image of a hot spot has no alternative text.'),
      sampleAnswer: partly('A sample answer is plain text in the grading notes.'),
      rubric: partly('A rubric is plain text in the grading notes.'),
    },
  },
  knowsShuffle: true,
  namesMargins: true,
  hasGradingNotes: true,
  hasWordLimits: true,
  limitsUploads: true,
  hasMenuFeedback: true,
  attachesStimuli: true,
  scoring: {
    choices: (policy) =>
      policy === 'all-or-nothing'
        ? { policy, algorithm: 'AllOrNothing' }
        : { policy: 'right-minus-wrong', algorithm: 'PartialScore' },
    rows: (policy) =>
      policy === 'all-or-nothing'
        ? { policy, algorithm: 'DeepEquals' }
        : { policy: 'partial', algorithm: 'PartialDeep' },
    blanks: () => ({ policy: 'partial' }),
    categories: () => ({
      policy: 'partial',
      difference: 'Each category is a share, earned when it holds its members and no others.',
    }),
    whole: () => ({ policy: 'all-or-nothing' }),
  },
};

/** The flavours by name. */
export const canvasProfiles: Readonly<Record<CanvasOptions['profile'], CanvasProfile>> = {
  classic,
  'new-quizzes': newQuizzes,
};
