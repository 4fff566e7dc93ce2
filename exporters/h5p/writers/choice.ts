/** Choices, and the choice between true and false. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { scoringOf } from '../../../src/interactions/default-scoring.ts';
import type { Choice, Item } from '../../../src/model/index.ts';
import { libraries } from '../libraries.ts';
import { overallFeedback, verdictFeedback } from '../overall-feedback.ts';
import type { H5pContext, H5pQuestion } from '../question.ts';
import { withImage } from '../question-image.ts';
import { reportScoring } from '../scoring.ts';
import { blockHtml, inlineHtml } from '../simple-html.ts';
import { noKey } from './no-key.ts';

/** Each wrong pick takes away what a right one gives, unless there is one point for all. */
export function writeChoice(item: Item, context: H5pContext): H5pQuestion {
  const { cardinality, choices } = soleInteraction(item, 'choice');
  const { media, stem } = withImage(item, context);
  const isSingle = cardinality === 'single';
  if (!isSingle) reportScoring(item, ['right-minus-wrong', 'all-or-nothing'], context.report);
  if (!choices.some(({ correct }) => correct)) context.report(noKey);
  return {
    library: libraries.multiChoice,
    params: {
      media,
      question: blockHtml(stem),
      answers: choices.map(answer),
      overallFeedback: overallFeedback(item),
      behaviour: {
        enableRetry: true,
        enableSolutionsButton: true,
        type: isSingle ? 'single' : 'multi',
        singlePoint: isSingle || scoringOf(item) === 'all-or-nothing',
        randomAnswers: item.shuffle && item.fixed.length === 0,
        showSolutionsRequiresInput: true,
        passPercentage: 100,
      },
    },
  };
}

/** The two buttons are those of the library. */
export function writeTrueFalse(item: Item, context: H5pContext): H5pQuestion {
  const { choices } = soleInteraction(item, 'choice');
  const { media, stem } = withImage(item, context);
  const right = choices.find(({ correct }) => correct);
  if (!right) context.report(noKey);
  if (choices.some(({ feedback }) => feedback)) {
    context.report({
      kind: 'omitted',
      field: 'choices.feedback',
      reason: 'True and false have no feedback of their own.',
    });
  }
  return {
    library: libraries.trueFalse,
    params: {
      media,
      question: blockHtml(stem),
      ...(right && { correct: right.id }),
      behaviour: {
        enableRetry: true,
        enableSolutionsButton: true,
        disableImageZooming: false,
        confirmCheckDialog: false,
        confirmRetryDialog: false,
        autoCheck: false,
        ...verdictFeedback(item),
      },
    },
  };
}

function answer({ content, correct, feedback }: Choice): object {
  return {
    text: `<div>${inlineHtml(content)}</div>`,
    correct,
    tipsAndFeedback: {
      tip: '',
      chosenFeedback: feedback ? `<div>${inlineHtml(feedback)}</div>` : '',
      notChosenFeedback: '',
    },
  };
}
