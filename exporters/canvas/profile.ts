/** What differs between Classic Quizzes and New Quizzes, all in one place. */
import { categorizeToMatch } from '../../src/formats/degradations/categorize-to-match.ts';
import { hotspotToChoice } from '../../src/formats/degradations/hotspot-to-choice.ts';
import { menusToBlanks } from '../../src/formats/degradations/menus-to-blanks.ts';
import { numbersToBlanks } from '../../src/formats/degradations/numbers-to-blanks.ts';
import { orderToMatch } from '../../src/formats/degradations/order-to-match.ts';
import { patternsToLiterals } from '../../src/formats/degradations/patterns-to-literals.ts';
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
}

/** Shapes that both write alike, and what neither has. */
const common: QuestionTarget = {
  writers: {
    choice: writeChoice,
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
  carries: new Set(['feedback', 'language', 'solution']),
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
    carries: new Set([...common.carries, 'rubric']),
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
    categories: () => ({ policy: 'partial' }),
    whole: () => ({ policy: 'all-or-nothing' }),
  },
};

/** The flavours by name. */
export const canvasProfiles: Readonly<Record<CanvasOptions['profile'], CanvasProfile>> = {
  classic,
  'new-quizzes': newQuizzes,
};
