/** Answers that pick among choices. */
import type { Choice } from '../../model/index.ts';
import { type ChoiceKey, findChoiceKey, letterOf } from './choice-key.ts';
import { choiceTexts, readChoices } from './read-choices.ts';
import type { AnswerReading } from './reading.ts';
import { fieldList, fieldText, type QuestionRecord, type Report } from './record.ts';
import { isTrueFalse } from './record-type.ts';
import { reportNoAnswer, soleAnswer } from './sole-answer.ts';

/** One right choice; undefined, reported, when there are no two choices to pick from. */
export function readSingleChoice(
  record: QuestionRecord,
  report: Report,
): AnswerReading | undefined {
  const texts = choiceTexts(record, report);
  if (!hasEnough(texts, report)) return undefined;
  const isUnique = reportDuplicates(texts, report);
  const key = singleKey(record, texts, report);
  const choices = readChoices(texts, new Set(key === undefined ? [] : [key]), report);
  return choiceReading('single', choices, key !== undefined && isUnique);
}

/** Several right choices: a list of answers, or letters in one text such as `A, C`. */
export function readSeveralChoices(
  record: QuestionRecord,
  report: Report,
): AnswerReading | undefined {
  const texts = choiceTexts(record, report);
  if (!hasEnough(texts, report)) return undefined;
  const isUnique = reportDuplicates(texts, report);
  const answers = severalAnswers(record, texts);
  if (answers.length === 0) reportNoAnswer(report);
  const keys = answers.map((answer) => accept(findChoiceKey(answer, texts), report));
  const isWhole = keys.length > 0 && !keys.includes(undefined);
  const marked = new Set(isWhole ? keys.flatMap((key) => key ?? []) : []);
  return choiceReading('multiple', readChoices(texts, marked, report), isWhole && isUnique);
}

/** True or false. Choices in other words make it a question with two choices. */
export function readTrueFalse(record: QuestionRecord, report: Report): AnswerReading | undefined {
  const stated = choiceTexts(record, report).filter((text) => text !== '');
  const texts = stated.length === 0 ? ['True', 'False'] : stated;
  if (!isTrueFalse(texts)) return readSingleChoice(record, report);
  const key = singleKey(record, texts, report);
  const choices = texts.map((text, index) => ({
    id: text.toLowerCase(),
    content: [
      {
        type: 'paragraph' as const,
        children: [{ type: 'text' as const, value: /^t/i.test(text) ? 'True' : 'False' }],
      },
    ],
    correct: key === index,
  }));
  return {
    type: 'true-false',
    interactions: [{ kind: 'choice', id: 'response', cardinality: 'single', choices }],
    ...(key === undefined ? { isDraft: true } : {}),
  };
}

function choiceReading(
  cardinality: 'single' | 'multiple',
  choices: readonly Choice[],
  isSure: boolean,
): AnswerReading {
  return {
    type: cardinality === 'single' ? 'multiple-choice' : 'multiple-response',
    interactions: [{ kind: 'choice', id: 'response', cardinality, choices }],
    ...(isSure ? {} : { isDraft: true }),
  };
}

function singleKey(
  record: QuestionRecord,
  texts: readonly string[],
  report: Report,
): number | undefined {
  const letter = fieldText(record, 'answerLetter');
  const keys: ChoiceKey[] = [];
  if (record.position !== undefined) keys.push(positionKey(record.position, texts));
  if (letter !== undefined) keys.push(letterKey(letter, texts));
  if (keys.length === 0) {
    const answer = soleAnswer(record, report);
    if (answer === undefined) return undefined;
    keys.push(findChoiceKey(spelledOut(answer, texts), texts));
  }
  const [first, second] = keys.map((key) => accept(key, report));
  if (keys.length < 2 || first === second) return first;
  report('import-answer-ambiguous', 'The position and the letter of the answer differ.', {
    hint: 'Mark the right choice in the item and remove `status: draft`.',
    field: 'answer',
  });
  return undefined;
}

/** T and F are no letters of choices where the choices are True and False. */
function spelledOut(answer: string, texts: readonly string[]): string {
  if (!isTrueFalse(texts) || !/^[tf]$/i.test(answer)) return answer;
  return /^t$/i.test(answer) ? 'True' : 'False';
}

function letterKey(letter: string, texts: readonly string[]): ChoiceKey {
  return /^[A-Za-z]$/.test(letter)
    ? positionKey(letter.toUpperCase().charCodeAt(0) - 65, texts)
    : { ok: false, reason: 'unmatched', message: `The answer “${letter}” is no letter.` };
}

function positionKey(position: number, texts: readonly string[]): ChoiceKey {
  return Number.isInteger(position) && (texts[position] ?? '') !== ''
    ? { ok: true, index: position }
    : {
        ok: false,
        reason: 'unmatched',
        message: `There is no choice ${position + 1} among ${texts.length}.`,
      };
}

function severalAnswers(record: QuestionRecord, texts: readonly string[]): readonly string[] {
  const answers = fieldList(record, 'answer').filter((answer) => answer !== '');
  const [only] = answers;
  const isOneText = answers.length === 1 && only !== undefined && !texts.includes(only);
  return isOneText && /^[A-Z](?:\s*[,;|/ ]\s*[A-Z])+$/.test(only)
    ? only.split(/[\s,;|/]+/)
    : answers;
}

function accept(key: ChoiceKey, report: Report): number | undefined {
  if (key.ok) return key.index;
  const code = key.reason === 'ambiguous' ? 'import-answer-ambiguous' : 'import-answer-unmatched';
  report(code, key.message, {
    hint: 'No choice is marked; mark the right one in the item and remove `status: draft`.',
    field: 'answer',
  });
  return undefined;
}

function hasEnough(texts: readonly string[], report: Report): boolean {
  const filled = texts.filter((text) => text !== '').length;
  if (filled >= 2 && texts.length <= 26) return true;
  report('import-choices-missing', `The question has ${filled} choices.`, {
    hint: 'A question with choices needs 2 to 26 of them.',
    field: 'choices',
  });
  return false;
}

/** Whether all choices differ; those that do not are named. */
function reportDuplicates(texts: readonly string[], report: Report): boolean {
  const filled = texts.map((text, index) => ({ text, index })).filter(({ text }) => text !== '');
  const doubles = filled.filter(({ text }) => filled.filter((one) => one.text === text).length > 1);
  if (doubles.length === 0) return true;
  const letters = doubles.map(({ index }) => letterOf(index)).join(' and ');
  report('import-duplicate-choices', `Choices ${letters} have the same text.`, {
    hint: 'Make the choices differ, mark the right one and remove `status: draft`.',
    field: 'choices',
  });
  return false;
}
