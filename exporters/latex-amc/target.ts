/** What a paper for Auto Multiple Choice carries. */
import { freezeFormula } from '../../src/formats/degradations/freeze-formula.ts';
import { hotspotToChoice } from '../../src/formats/degradations/hotspot-to-choice.ts';
import { degraded, omitted, partly } from '../../src/formats/field-fidelity.ts';
import { type ItemShape, itemShapes } from '../../src/formats/item-shape.ts';
import { needsUnicodeEngine } from '../../src/formats/paper/tex/preamble.ts';
import { imageLosses } from '../../src/formats/paper/tex/tex-images.ts';
import type { ItemTarget, ItemWriter } from '../../src/formats/write-item.ts';
import { type AmcContext, writeElement } from './write-element.ts';

const cardLimit = 'A question with lines to write on; its back is the sample answer of the key.';
const unwritten: ReadonlySet<ItemShape> = new Set(['formula', 'hotspot', 'upload']);

/** Writers for every shape that can be marked on paper. */
export function amcTarget(hasSolutions: boolean): ItemTarget<AmcContext, string> {
  return {
    writers: Object.fromEntries(
      itemShapes.flatMap((shape) => (unwritten.has(shape) ? [] : [[shape, writerOf(shape)]])),
    ),
    degradations: { formula: freezeFormula, hotspot: hotspotToChoice },
    omissions: { upload: 'Files cannot be handed in on a sheet that is scanned.' },
    limits: { recall: cardLimit },
    carries: {
      images: partly(imageLosses),
      language: partly(
        'Letters that the standard fonts lack need LuaLaTeX and fonts that have them; ' +
          'pages are laid out from left to right.',
      ),
      scoring: partly(
        'Each part of a question is scored by itself, so that the rest never counts.',
      ),
      fixed: partly('Only the last choice can be kept in its place.'),
      'image.alt': omitted('A picture on paper has no alternative text.'),
      variables: degraded('All papers have one value of each variable.'),
      stimulus: degraded('The stimulus is repeated in the stem of each of its questions.'),
      id: 'exact',
      title: 'exact',
      points: 'exact',
      shuffle: 'exact',
      unit: 'exact',
      words: 'exact',
      headings: 'exact',
      sampleAnswer: 'exact',
      rubric: 'exact',
      ...(hasSolutions && {
        'choices.feedback': 'exact',
        'feedback.general': 'exact',
        'feedback.correct': 'exact',
        'feedback.incorrect': 'exact',
        hints: 'exact',
        solution: 'exact',
        notes: 'exact',
      }),
    },
  };
}

function writerOf(shape: ItemShape): ItemWriter<AmcContext, string> {
  return (item, context) => {
    if (shape === 'recall') context.report({ kind: 'degraded', field: 'type', reason: cardLimit });
    const tex = writeElement(item, context);
    if (needsUnicodeEngine(tex)) {
      context.report({
        kind: 'degraded',
        field: 'language',
        reason: 'It has letters that need LuaLaTeX and fonts that have them.',
      });
    }
    return tex;
  };
}
