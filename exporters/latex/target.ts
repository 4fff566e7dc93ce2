/** What a paper in LaTeX carries. */
import { degraded, omitted, partly } from '../../src/formats/field-fidelity.ts';
import type { ItemShape } from '../../src/formats/item-shape.ts';
import { itemShapes } from '../../src/formats/item-shape.ts';
import { needsUnicodeEngine } from '../../src/formats/paper/tex/preamble.ts';
import type { TexContext } from '../../src/formats/paper/tex/tex-context.ts';
import { imageLosses } from '../../src/formats/paper/tex/tex-images.ts';
import { frozenOnPaper } from '../../src/formats/paper/write-paper.ts';
import type { ItemTarget, ItemWriter } from '../../src/formats/write-item.ts';
import { writeQuestion, writeStimulus } from './write-question.ts';

const cardLimit = 'A question with lines to write on; its back is the sample answer of the key.';

/** Writers for every shape; formula items are frozen. */
export function latexTarget(hasSolutions: boolean): ItemTarget<TexContext, string> {
  const explained = hasSolutions ? 'exact' : undefined;
  return {
    writers: Object.fromEntries(
      itemShapes.flatMap((shape) => (shape === 'formula' ? [] : [[shape, writerOf(shape)]])),
    ),
    degradations: { formula: frozenOnPaper },
    limits: { recall: cardLimit },
    carries: {
      images: partly(imageLosses),
      language: partly(
        'Letters that the standard fonts lack need LuaLaTeX and fonts that have them; ' +
          'pages are laid out from left to right.',
      ),
      'image.alt': omitted('A picture on paper has no alternative text.'),
      variables: degraded('Each version has one value of each variable.'),
      id: 'exact',
      title: 'exact',
      points: 'exact',
      stimulus: 'exact',
      shuffle: 'exact',
      fixed: 'exact',
      unit: 'exact',
      words: 'exact',
      accept: 'exact',
      maxFiles: 'exact',
      headings: 'exact',
      sampleAnswer: 'exact',
      rubric: 'exact',
      'areas.label': 'exact',
      ...(explained && {
        'choices.feedback': explained,
        'feedback.general': explained,
        'feedback.correct': explained,
        'feedback.incorrect': explained,
        hints: explained,
        solution: explained,
        notes: explained,
      }),
    },
  };
}

function writerOf(shape: ItemShape): ItemWriter<TexContext, string> {
  const write = shape === 'stimulus' ? writeStimulus : writeQuestion;
  return (item, context) => {
    if (shape === 'recall') context.report({ kind: 'degraded', field: 'type', reason: cardLimit });
    const tex = write(item, context);
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
