/** A longer text, or files, that a person scores. */
import { plainContent } from '../../../formats/degradations/plain-content.ts';
import type { Content } from '../../../model/index.ts';
import { writtenAnswer } from '../../answer/text-answer.ts';
import type { Question, QuestionReading } from '../question.ts';

/** Limits of length and notes for grading are New Quizzes's. */
export function readEssay({ feedback, fields, responses, text }: Question): QuestionReading {
  const attributes = responses[0]?.element.attributes ?? {};
  const isLimited = /^(?:yes|true)$/i.test(attributes.word_limit_enabled ?? '');
  const minWords = isLimited ? wholeNumber(attributes.word_limit_min) : undefined;
  const maxWords = isLimited ? wholeNumber(attributes.word_limit_max) : undefined;
  const notes = gradingNotes(fields.get('grading_notes'));
  const sampleAnswer =
    feedback.solution === undefined ? [] : text.block(feedback.solution, 'sampleAnswer');
  return {
    ...writtenAnswer(sampleAnswer, {
      ...(minWords !== undefined && { minWords }),
      ...(maxWords !== undefined && { maxWords }),
    }),
    ...(notes.length > 0 && { notes }),
  };
}

/** Files; New Quizzes says which kinds and how many. */
export function readUpload({ presentation }: Question): QuestionReading {
  const { allowed_types: types = '', files_count: count } = presentation.attributes;
  const maxFiles = wholeNumber(count);
  const accept = types
    .split(',')
    .map((type) => type.trim().toLowerCase())
    .filter((type) => type !== '')
    .map((type) => (type.startsWith('.') ? type : `.${type}`));
  return {
    type: 'upload',
    interactions: [
      { kind: 'upload', id: 'response', accept, ...(maxFiles !== undefined && { maxFiles }) },
    ],
  };
}

function wholeNumber(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) && value > 0 ? value : undefined;
}

function gradingNotes(text = ''): Content {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => plainContent(line));
}
