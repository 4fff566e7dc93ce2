/** What a paper for Auto Multiple Choice carries. */
import { freezeFormula } from '../../src/formats/degradations/freeze-formula.ts';
import { hotspotToChoice } from '../../src/formats/degradations/hotspot-to-choice.ts';
import { degraded, partly } from '../../src/formats/field-fidelity.ts';
import { paperFidelities } from '../../src/formats/paper/paper-fidelities.ts';
import { paperWriters } from '../../src/formats/paper/paper-writers.ts';
import { reportLetters, texFidelities } from '../../src/formats/paper/tex/tex-fidelities.ts';
import type { ItemTarget } from '../../src/formats/write-item.ts';
import type { Item } from '../../src/model/index.ts';
import { type AmcContext, writeElement } from './write-element.ts';

/** Writers for every shape that can be marked on paper. */
export function amcTarget(hasSolutions: boolean): ItemTarget<AmcContext, string> {
  return {
    ...paperWriters(writeBlock, ['formula', 'hotspot', 'upload']),
    degradations: { formula: freezeFormula, hotspot: hotspotToChoice },
    omissions: { upload: 'Files cannot be handed in on a sheet that is scanned.' },
    carries: {
      ...paperFidelities(hasSolutions),
      ...texFidelities,
      scoring: partly(
        'Each part of a question is scored by itself, so that the rest never counts; a person marks ' +
          'what is written.',
      ),
      fixed: partly('Only the last choice can be kept in its place.'),
      variables: degraded('All papers have one value of each variable.'),
      stimulus: degraded('The stimulus is repeated in the stem of each of its questions.'),
    },
  };
}

function writeBlock(item: Item, context: AmcContext): string {
  const tex = writeElement(item, context);
  reportLetters(tex, context.report);
  return tex;
}
