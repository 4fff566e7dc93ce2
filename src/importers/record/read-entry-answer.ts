/** Answers that are typed: numbers, words, gaps, essays. */
import type { NumericEntryInteraction, TextKey } from '../../model/index.ts';
import { numericKey, numericValue } from './numeric-value.ts';
import { readText } from './read-text.ts';
import type { AnswerReading } from './reading.ts';
import { fieldList, fieldText, type QuestionRecord, type Report } from './record.ts';
import { reportNoAnswer, soleAnswer } from './sole-answer.ts';
import { contentWithGaps, countBlanks } from './split-blanks.ts';

/** What Q2LMS's format documents for a question that states none; absolute. */
const defaultTolerance = '0.05';

/** A number with its tolerance; without a tolerance, the one that the Q2LMS format documents. */
export function readNumeric(record: QuestionRecord, report: Report): AnswerReading {
  const answer = soleAnswer(record, report);
  const number = answer === undefined ? undefined : numericValue(answer);
  if (answer === undefined || number === undefined) {
    if (answer !== undefined) reportNoNumber(answer, report);
    return numericReading({ kind: 'numeric-entry', id: 'response', keys: [] }, true);
  }
  if (number.isAdjusted) {
    const unit = number.unit === undefined ? '' : ` with the unit ${number.unit}`;
    report('import-text-repaired', `The answer “${answer}” was read as ${number.value}${unit}.`, {
      field: 'answer',
    });
  }
  const key = numericKey(number.value, statedTolerance(record, report));
  const keys = [key ?? { kind: 'exact' as const, value: number.value }];
  if (key === undefined) {
    report(
      'import-value-invalid',
      `The tolerance “${fieldText(record, 'tolerance')}” is no number from 0 on.`,
      {
        hint: 'The item asks for the exact number; add the tolerance and remove `status: draft`.',
        field: 'tolerance',
      },
    );
  }
  const unit = number.unit === undefined ? {} : { unit: number.unit };
  return numericReading(
    { kind: 'numeric-entry', id: 'response', keys, ...unit },
    key === undefined,
  );
}

/** Words; a list holds alternatives. */
export function readTextEntry(record: QuestionRecord, report: Report): AnswerReading {
  const keys = literals(fieldList(record, 'answer'));
  if (keys.length === 0) reportNoAnswer(report);
  return {
    type: 'short-answer',
    interactions: [{ kind: 'text-entry', id: 'response', keys }],
    ...(keys.length === 0 ? { isDraft: true } : {}),
  };
}

/**
 * Words in blanks of the text, one answer for each: a list, or one text cut at semicolons. A text
 * with one blank or none is answered as a whole.
 */
export function readBlanks(record: QuestionRecord, report: Report): AnswerReading {
  const text = fieldText(record, 'text') ?? '';
  const blanks = countBlanks(text);
  if (blanks < 2) return readTextEntry(record, report);
  const listed = fieldList(record, 'answer').filter((answer) => answer !== '');
  const answers = listed.length === 1 ? (listed[0] ?? '').split(';') : listed;
  if (answers.length !== blanks || answers.some((answer) => answer.trim() === '')) {
    report(
      'import-answer-ambiguous',
      `The text has ${blanks} blanks and the answer ${listed.length === 0 ? 0 : answers.length} parts.`,
      {
        hint: 'Write the answers into the gaps of the item and remove `status: draft`.',
        field: 'answer',
      },
    );
    return {
      type: 'short-answer',
      interactions: [{ kind: 'text-entry', id: 'response', keys: [] }],
      isDraft: true,
    };
  }
  const interactions = answers.map((answer, index) => ({
    kind: 'text-entry' as const,
    id: `gap-${index + 1}`,
    keys: literals([answer]),
  }));
  return {
    type: 'cloze',
    interactions,
    stem: contentWithGaps(text, (marked) => readText(marked, 'text', report)),
  };
}

/** A text that a person scores; what the source gives as answer is the sample. */
export function readEssay(record: QuestionRecord, report: Report): AnswerReading {
  const answer = fieldText(record, 'answer');
  const sample = answer === undefined ? {} : { sampleAnswer: readText(answer, 'answer', report) };
  return {
    type: 'essay',
    interactions: [{ kind: 'extended-text', id: 'response', ...sample }],
  };
}

function numericReading(interaction: NumericEntryInteraction, isDraft: boolean): AnswerReading {
  return { type: 'numeric', interactions: [interaction], ...(isDraft ? { isDraft } : {}) };
}

function statedTolerance(record: QuestionRecord, report: Report): string {
  const stated = fieldText(record, 'tolerance');
  if (stated !== undefined) return stated;
  report(
    'import-tolerance-default',
    `The question states no tolerance; ${defaultTolerance} is taken, as its format says.`,
    { hint: 'Write the tolerance that you mean behind the `±` of the item.', field: 'tolerance' },
  );
  return defaultTolerance;
}

function reportNoNumber(answer: string, report: Report): void {
  report('import-answer-not-a-number', `The answer “${answer}” is no plain number.`, {
    hint: 'Write the number after `=` in the item, with a decimal point, and remove `status: draft`.',
    field: 'answer',
  });
}

function literals(answers: readonly string[]): TextKey[] {
  const values = [...new Set(answers.map((answer) => answer.replace(/\s+/g, ' ').trim()))];
  return values.filter((value) => value !== '').map((value) => ({ kind: 'literal', value }));
}
