/** `matching`: pairs, and answers that belong to nothing. */
import { childElements, elementAt, textOf } from '../../../formats/xml-query.ts';
import { matchAnswer } from '../../answer/match-answer.ts';
import type { TypeReading } from '../../moodle/reading.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { readCombinedFeedback } from '../combined-feedback.ts';
import { contentIn, flagOf, type QuestionElement } from '../question-element.ts';

/** Answers are plain text; equal ones are one target. */
export function readMatching(question: QuestionElement): TypeReading | undefined {
  const pairs = childElements(question.element, 'subquestion').map((subquestion) => {
    const answer = elementAt(subquestion, 'answer');
    const text = answer ? textOf(elementAt(answer, 'text') ?? answer).trim() : '';
    return {
      source: contentIn(question, subquestion),
      target: text === '' ? [] : paragraphs(text.replace(/\s+/g, ' ')),
    };
  });
  const reading = matchAnswer(pairs, question.report);
  if (!reading) return undefined;
  return {
    ...reading,
    feedback: readCombinedFeedback(question),
    metadata: flagOf(question.element, 'shuffleanswers') === false ? { shuffle: false } : {},
  };
}
