/** A text that a person scores. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import type { Item } from '../../../src/model/index.ts';
import { libraries } from '../libraries.ts';
import { overallFeedback } from '../overall-feedback.ts';
import type { H5pContext, H5pQuestion } from '../question.ts';
import { withImage } from '../question-image.ts';
import { blockHtml } from '../simple-html.ts';

/** The library scores by keywords, of which an item has none: it gives no points. */
export function writeEssay(item: Item, context: H5pContext): H5pQuestion {
  const { sampleAnswer } = soleInteraction(item, 'extended-text');
  const { media, stem } = withImage(item, context);
  return {
    library: libraries.essay,
    params: {
      media,
      taskDescription: blockHtml(stem),
      placeholderText: '',
      solution: { introduction: '', sample: sampleAnswer ? blockHtml(sampleAnswer) : '' },
      keywords: [],
      overallFeedback: overallFeedback(item),
      behaviour: {
        inputFieldSize: '10',
        enableRetry: true,
        ignoreScoring: true,
        pointsHost: 1,
      },
    },
  };
}
