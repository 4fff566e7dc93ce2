/** What a printed page carries. */
import { degraded, partly } from '../../src/formats/field-fidelity.ts';
import { type ItemShape, itemShapes } from '../../src/formats/item-shape.ts';
import { frozenOnPaper } from '../../src/formats/paper/write-paper.ts';
import type { ItemTarget, ItemWriter } from '../../src/formats/write-item.ts';
import { type HtmlContext, remoteImages } from './html-context.ts';
import { type PrintedBlock, writeQuestion, writeStimulus } from './write-question.ts';

const cardLimit = 'A question with lines to write on; its back is the sample answer of the key.';

/** Writers for every shape; formula items are frozen. */
export function htmlPrintTarget(hasSolutions: boolean): ItemTarget<HtmlContext, PrintedBlock> {
  return {
    writers: Object.fromEntries(
      itemShapes.flatMap((shape) => (shape === 'formula' ? [] : [[shape, writerOf(shape)]])),
    ),
    degradations: { formula: frozenOnPaper },
    limits: { recall: cardLimit },
    carries: {
      images: partly(remoteImages),
      variables: degraded('Each version has one value of each variable.'),
      language: 'exact',
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

function writerOf(shape: ItemShape): ItemWriter<HtmlContext, PrintedBlock> {
  if (shape === 'stimulus') return writeStimulus;
  if (shape !== 'recall') return writeQuestion;
  return (item, context) => {
    context.report({ kind: 'degraded', field: 'type', reason: cardLimit });
    return writeQuestion(item, context);
  };
}
