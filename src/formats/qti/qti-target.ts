/** QTI as a target of items. */
import { freezeFormula } from '../degradations/freeze-formula.ts';
import { hotspotToChoice } from '../degradations/hotspot-to-choice.ts';
import { orderToMatch } from '../degradations/order-to-match.ts';
import { patternsToLiterals } from '../degradations/patterns-to-literals.ts';
import type { QtiItemWriter } from './item-parts.ts';
import { qtiFields } from './qti-fields.ts';
import {
  imageSizeOf,
  type QtiTarget,
  type QtiTargetSettings,
  qtiContext,
  qtiItemWriter,
} from './qti-item.ts';
import { refusal } from './refusal.ts';
import { writeChoice } from './writers/choice.ts';
import { writeCloze } from './writers/cloze.ts';
import { writeField } from './writers/field.ts';
import { writeFormula } from './writers/formula.ts';
import { writeHotspot } from './writers/hotspot.ts';
import { writeCategorize, writeMatch } from './writers/match.ts';
import { writeExtendedText, writeText, writeUpload } from './writers/open-answer.ts';
import { writeOrder } from './writers/order.ts';

/** The target of a version. */
export function qtiTarget(settings: QtiTargetSettings): QtiTarget {
  const { hasSolution, host, version } = settings;
  const written = (write: QtiItemWriter) => qtiItemWriter(write, settings);
  return {
    name: `qti-${version.name}`,
    writers: {
      'single-choice': written(writeChoice),
      'multiple-choice': written(writeChoice),
      'true-false': written(writeChoice),
      'numeric-entry': written(writeField),
      'text-entry': written(writeField),
      'pattern-entry': written(writeField),
      'text-cloze': written(writeCloze),
      'choice-cloze': written(writeCloze),
      'mixed-cloze': written(writeCloze),
      'number-cloze': written(writeCloze),
      'pattern-cloze': written(writeCloze),
      match: written(writeMatch),
      order: written(writeOrder),
      categorize: written(writeCategorize),
      hotspot: written(writeHotspot),
      formula: written(writeFormula),
      'extended-text': written(writeExtendedText),
      upload: written(writeUpload),
      stimulus: written(writeText),
    },
    degradations: {
      'pattern-entry': patternsToLiterals,
      'pattern-cloze': patternsToLiterals,
      'number-cloze': patternsToLiterals,
      order: orderToMatch,
      hotspot: hotspotToChoice,
      formula: freezeFormula,
    },
    refuses: (item) => refusal(item, (url) => imageSizeOf(item, url, host)),
    omissions: { recall: 'The candidate judges the own answer: QTI has no such interaction.' },
    limits: {
      'pattern-entry': 'Patterns that XML Schema cannot say are left out.',
      'pattern-cloze': 'Patterns that XML Schema cannot say are left out.',
      'number-cloze': 'Patterns that XML Schema cannot say are left out.',
      order:
        'Scored by position it becomes matching with positions: engines disagree on the other.',
      hotspot: 'Without the size of its image it becomes a choice between labels.',
      formula: 'Where some values give no answer, it has one set of values.',
    },
    comparesSpaces: true,
    carries: qtiFields(version, { solution: hasSolution ? 'feedback' : 'omit' }),
    context: (item, report) => qtiContext(item, report, settings),
  };
}
