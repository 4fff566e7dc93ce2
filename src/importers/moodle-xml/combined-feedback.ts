/** Feedback on a whole question. */
import { describeContent } from '../../interactions/describe-content.ts';
import type { Feedback } from '../../model/index.ts';
import { contentOf, type QuestionElement } from './question-element.ts';

/** What Moodle writes where an author has written nothing. */
const standard = 'Your answer is partially correct.';

/** Right and wrong; feedback on what is right in part has no place but that of a wrong response. */
export function readCombinedFeedback(question: QuestionElement): Feedback {
  const correct = contentOf(question, 'correctfeedback');
  const incorrect = contentOf(question, 'incorrectfeedback');
  const partial = contentOf(question, 'partiallycorrectfeedback');
  const words = describeContent(partial);
  const isSaid = [standard, describeContent(incorrect), describeContent(correct), ''].includes(
    words,
  );
  if (!isSaid) {
    const message = `The feedback on responses that are right in part was left out: ${words}`;
    question.report(
      'import-part-dropped',
      message,
      'An item has feedback on right and wrong ones.',
    );
  }
  return {
    ...(correct.length > 0 && { correct }),
    ...(incorrect.length > 0 && { incorrect }),
  };
}
