/** What Blackboard imports: questions scored by `match_correct`, without feedback. */
import { freezeFormula } from '../../src/formats/degradations/freeze-formula.ts';
import { hotspotToChoice } from '../../src/formats/degradations/hotspot-to-choice.ts';
import { numbersToBlanks } from '../../src/formats/degradations/numbers-to-blanks.ts';
import { patternsToLiterals } from '../../src/formats/degradations/patterns-to-literals.ts';
import type { ExportHost } from '../../src/formats/exporter.ts';
import { degraded, partly } from '../../src/formats/field-fidelity.ts';
import type { QtiItemWriter } from '../../src/formats/qti/item-parts.ts';
import { type QtiTarget, qtiContext, qtiItemWriter } from '../../src/formats/qti/qti-item.ts';
import { writeChoice } from '../../src/formats/qti/writers/choice.ts';
import { writeExtendedText } from '../../src/formats/qti/writers/open-answer.ts';
import type { Item } from '../../src/model/index.ts';
import { bareItem } from './bare-item.ts';
import { blackboardVersion } from './version.ts';
import { writeBlank } from './write-blank.ts';

/** What becomes of an assessment, one sentence. */
export const lostAssessment =
  'The questions come into one pool: sections, draws and settings of assessments are not imported.';

/** The target. */
export function blackboardTarget(host: Pick<ExportHost, 'readAsset'>): QtiTarget {
  const settings = {
    version: blackboardVersion,
    host,
    bank: { outcomeFrameworks: [] },
    hasSolution: false,
  };
  const written = (write: QtiItemWriter) => {
    const whole = qtiItemWriter((item, context) => write(bareItem(item), context), settings);
    return (item: Item, context: ReturnType<QtiTarget['context']>) => {
      const { metadata: _, ...output } = whole(bareItem(item), context);
      return output;
    };
  };
  return {
    name: 'blackboard-qti',
    writers: {
      'single-choice': written(writeChoice),
      'multiple-choice': written(writeAllOrNothing),
      'true-false': written(writeChoice),
      'text-entry': written(writeBlank),
      'text-cloze': written(writeBlank),
      'extended-text': written(writeExtendedText),
    },
    degradations: {
      'numeric-entry': numbersToBlanks,
      'pattern-entry': patternsToLiterals,
      'pattern-cloze': patternsToLiterals,
      'number-cloze': numbersToBlanks,
      hotspot: hotspotToChoice,
      formula: freezeFormula,
    },
    refuses: ({ interactions }) =>
      interactions.length > 1 ? 'The import reads one blank in a question.' : undefined,
    omissions: {
      'choice-cloze': 'The import reads no menus in a text.',
      'mixed-cloze': 'The import reads no menus in a text.',
      match: 'The import reads no matching.',
      order: 'The import reads no ordering.',
      categorize: 'The import reads no categorization.',
      upload: 'The import reads no questions for files.',
      stimulus: 'The import reads no texts without a question.',
      recall: 'There is no question whose answer the candidate judges.',
    },
    limits: { 'text-cloze': 'Only one blank is read: others are left out.' },
    comparesSpaces: true,
    carries: {
      keys: partly('White space inside a text counts.'),
      id: 'exact',
      title: 'exact',
      points: degraded('Points are weights in the test, which the import may not read.'),
      scoring: partly('Multiple answers are right or wrong as a whole.'),
      formatting: partly(
        'Elements and attributes that QTI 2.1 does not have leave only their text.',
      ),
      shuffle: 'exact',
      fixed: 'exact',
      language: 'exact',
      words: degraded('The number of words only sizes the field, six letters for a word.'),
      stimulus: degraded('The stimulus is repeated in the stem of each of its questions.'),
    },
    context: (item, report) => qtiContext(item, report, settings),
    lostAssessment,
  };
}

const writeAllOrNothing: QtiItemWriter = (item, context) => {
  if (item.scoring !== 'all-or-nothing') {
    context.report({
      kind: 'degraded',
      field: 'scoring',
      reason: 'The import reads only what is right or wrong: all choices have to be right.',
    });
  }
  return writeChoice({ ...item, scoring: 'all-or-nothing' }, context);
};
