/** ESS, SR, FIL, FIB, NUM and QUIZ_BOWL. */
import { compareDecimal, isDecimal } from '../../interactions/decimal.ts';
import { draftHint, type ReadAnswer } from '../answer/read-answer.ts';
import { literalKey, numberAnswer, textAnswer, writtenAnswer } from '../answer/text-answer.ts';
import type { RowSource } from './read-row.ts';

/** A text with a sample answer, if there is one. */
export function readEssay({ rest: [sample = ''], content }: RowSource): ReadAnswer {
  return writtenAnswer(content(sample));
}

/** A file. */
export function readUpload(_: RowSource): ReadAnswer {
  return { type: 'upload', interactions: [{ kind: 'upload', id: 'response', accept: [] }] };
}

/** Accepted texts. */
export function readTexts({ rest, report }: RowSource): ReadAnswer {
  return textAnswer(rest.flatMap(literalKey), report);
}

/** A value and perhaps a tolerance. */
export function readNumber({ rest, report }: RowSource): ReadAnswer {
  const [value = '', tolerance = ''] = rest.map((field) => field.trim());
  if (value === '') {
    report('import-answer-missing', 'The question has no answer.', draftHint);
    return numberAnswer([]);
  }
  const isTolerance = isDecimal(tolerance) && compareDecimal(tolerance, '0') >= 0;
  if (!isDecimal(value) || (tolerance !== '' && !isTolerance)) {
    const wrong = isDecimal(value) ? tolerance : value;
    const message = `“${wrong.slice(0, 60)}” is no plain number.`;
    report('import-answer-not-a-number', message, draftHint);
    return numberAnswer([]);
  }
  return numberAnswer([
    tolerance === '' ? { kind: 'exact', value } : { kind: 'absolute', value, tolerance },
  ]);
}

/** Question words, an empty field, then the phrases that answer; only these are asked for here. */
export function readQuizBowl({ rest, report }: RowSource): ReadAnswer {
  const gap = rest.findIndex((field) => field.trim() === '');
  const phrases = gap === -1 ? rest.slice(1) : rest.slice(gap + 1);
  report(
    'import-scoring-changed',
    'The answer was a question with one of several question words and phrases; here the phrase is enough.',
  );
  return textAnswer(phrases.flatMap(literalKey), report);
}
