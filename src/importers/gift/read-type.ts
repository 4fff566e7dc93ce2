/** What stands between the braces, as the part of an item that depends on its type. */

import {
  addDecimal,
  isDecimal,
  multiplyDecimal,
  subtractDecimal,
} from '../../interactions/decimal.ts';
import { matchAnswer } from '../answer/match-answer.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import { choiceReading } from '../moodle/choice-reading.ts';
import { readNumericKeys, readTextKeys } from '../moodle/read-entries.ts';
import type { MoodleFormat } from '../moodle/read-formatted.ts';
import { readTruth } from '../moodle/read-truth.ts';
import type { MoodleAnswer, TypeReading } from '../moodle/reading.ts';
import { paragraphs } from '../text/paragraphs.ts';
import { showEscapes } from './escapes.ts';
import { formattedText, giftContent } from './formatted-text.ts';
import { readChoiceAnswers, readEntryAnswers, splitPairs } from './read-answers.ts';

/** The type follows from the signs, in the order in which Moodle asks for them. */
export function readType(
  answers: string | undefined,
  format: MoodleFormat,
  report: ReportFinding,
): TypeReading | undefined {
  if (answers === undefined) return { type: 'stimulus', interactions: [] };
  if (answers === '') {
    return { type: 'essay', interactions: [{ kind: 'extended-text', id: 'response' }] };
  }
  if (answers.startsWith('#')) return readNumbers(answers.slice(1), format, report);
  if (answers.includes('~')) return readChoices(answers, format, report);
  if (answers.includes('=') && answers.includes('->')) return readMatch(answers, format, report);
  const [, word] = /^(T|TRUE|F|FALSE)\s*(?:#|$)/.exec(answers) ?? [];
  if (word !== undefined) return readJudgement(answers, word.startsWith('T'), format, report);
  const { keys, ...rest } = readTextKeys(readEntryAnswers(answers, format, report), false, report);
  return {
    type: 'short-answer',
    interactions: [{ kind: 'text-entry', id: 'response', keys }],
    ...rest,
  };
}

function readChoices(
  source: string,
  format: MoodleFormat,
  report: ReportFinding,
): TypeReading | undefined {
  const isSingle = source.includes('=');
  return choiceReading(readChoiceAnswers(source, format, report), isSingle, report);
}

function readMatch(
  source: string,
  format: MoodleFormat,
  report: ReportFinding,
): TypeReading | undefined {
  const pairs = splitPairs(source);
  if (!pairs) {
    report('import-item-unreadable', 'A part of the matching has no arrow ->.');
    return undefined;
  }
  return matchAnswer(
    pairs.map(([left, right]) => ({
      source: giftContent(formattedText(left, format), report),
      target: right === '' ? [] : paragraphs(showEscapes(right).replace(/\s+/g, ' ')),
    })),
    report,
  );
}

/** `T#feedback on the wrong response#feedback on the right one` */
function readJudgement(
  source: string,
  key: boolean,
  format: MoodleFormat,
  report: ReportFinding,
): TypeReading {
  const [, wrong = '', ...right] = source.split('#');
  const [onWrong, onRight] = [wrong, right.join('#')].map((text) =>
    giftContent(formattedText(text.trim(), format), report),
  );
  const [onTrue, onFalse] = key ? [onRight, onWrong] : [onWrong, onRight];
  return readTruth(key, onTrue ?? [], onFalse ?? [], report);
}

function readNumbers(source: string, format: MoodleFormat, report: ReportFinding): TypeReading {
  const [right = '', ...wrong] = source.split('~');
  const answers = readEntryAnswers(right.trim(), format, report).map(numberAnswer);
  const others = wrong.join('~').trim();
  const rest = others === '' ? [] : readEntryAnswers(`=%0%*${others}`, format, report);
  const { keys, ...reading } = readNumericKeys([...answers, ...rest], report);
  return {
    type: 'numeric',
    interactions: [{ kind: 'numeric-entry', id: 'response', keys }],
    ...reading,
  };
}

/** `10..20` is 15 ± 5, `3.14:0.01` has its tolerance. */
function numberAnswer(answer: MoodleAnswer): MoodleAnswer {
  const [min = '', max] = answer.text.split('..').map((part) => part.trim());
  if (max !== undefined && isDecimal(min) && isDecimal(max)) {
    const text = multiplyDecimal(addDecimal(min, max), '0.5');
    return { ...answer, text, tolerance: subtractDecimal(max, text) };
  }
  const [text = '', tolerance = ''] = answer.text.split(':').map((part) => part.trim());
  return { ...answer, text, tolerance };
}
