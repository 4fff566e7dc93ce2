/** Feedback on the whole question, which H5P shows by the share of the points. */
import type { Content, Item } from '../../src/model/index.ts';
import { lineText } from './simple-html.ts';

/** One range for all, or one below and one at all points. */
export function overallFeedback({ feedback }: Item): readonly object[] {
  const general = textOf(feedback.general);
  const right = [textOf(feedback.correct), general].filter(Boolean).join(' ');
  const wrong = [textOf(feedback.incorrect), general].filter(Boolean).join(' ');
  if (right === wrong) return [{ from: 0, to: 100, ...(right && { feedback: right }) }];
  return [
    { from: 0, to: 99, ...(wrong && { feedback: wrong }) },
    { from: 100, to: 100, ...(right && { feedback: right }) },
  ];
}

/** The same for questions that are right or wrong. */
export function verdictFeedback({ feedback }: Item): object {
  const general = textOf(feedback.general);
  const right = [textOf(feedback.correct), general].filter(Boolean).join(' ');
  const wrong = [textOf(feedback.incorrect), general].filter(Boolean).join(' ');
  return { ...(right && { feedbackOnCorrect: right }), ...(wrong && { feedbackOnWrong: wrong }) };
}

function textOf(content: Content | undefined): string {
  return content ? lineText(content) : '';
}
