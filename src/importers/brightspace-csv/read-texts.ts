/** WR and SA. */
import { compilePattern } from '../../interactions/text-entry/pattern.ts';
import type { TextKey } from '../../model/index.ts';
import { literalKey, textAnswer, writtenAnswer } from '../answer/text-answer.ts';
import { numberOf, type QuestionSource } from './question-source.ts';
import type { ReadQuestion } from './read-question.ts';

/** A text with the answer key as its sample answer. */
export function readEssay({ content, report, text }: QuestionSource): ReadQuestion {
  if (text('INITIALTEXT') !== '') {
    report('import-part-dropped', 'The text that the answer begins with has no place.');
  }
  return writtenAnswer(content('ANSWERKEY'));
}

/** Answers with a share in percent, plain, sensitive to case, or regular expressions. */
export function readShortAnswer({ all, report }: QuestionSource): ReadQuestion {
  const answers = all('ANSWER').map(({ cells: [share, text = '', manner = ''] }) => ({
    share: numberOf(share) ?? 0,
    text,
    manner: manner.trim().toLowerCase(),
  }));
  const partly = answers.filter(({ share }) => share > 0 && share < 100);
  if (partly.length > 0) {
    const texts = partly.map(({ share, text }) => `${share} % for “${text}”`).join(', ');
    report('import-scoring-changed', `An item gives all points or none; here ${texts} is lost.`);
  }
  const keys = answers
    .filter(({ share }) => share >= 100)
    .flatMap(({ text, manner }): readonly TextKey[] => {
      if (manner === 'regexp') return patternKey(unanchored(text.trim()), report);
      if (manner === 'sensitive') return patternKey(escapePattern(text.trim()), report);
      return literalKey(text);
    });
  const stated = answers.map(({ share, text }) => `${share}: ${text}`);
  return { ...textAnswer(keys, report), stated };
}

function patternKey(source: string, report: QuestionSource['report']): readonly TextKey[] {
  const key = { kind: 'pattern', source, flags: '' } as const;
  const { problem } = compilePattern(key);
  if (source === '') return [];
  if (problem === undefined) return [key];
  const message = `The pattern ${source.slice(0, 80)} cannot be used: ${problem}.`;
  report('import-value-invalid', message, 'Write another pattern into the item.');
  return [];
}

/** Patterns of items match the whole text anyway; the exporter writes them so. */
function unanchored(pattern: string): string {
  const [, whole] = /^\^\\s\*\(\?:(.*)\)\\s\*\$$/s.exec(pattern) ?? [];
  if (whole !== undefined) return whole;
  return /^\^(?!.*\|).*[^\\]\$$/s.test(pattern) ? pattern.slice(1, -1) : pattern;
}

function escapePattern(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
