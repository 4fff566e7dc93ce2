/** Answers of GIFT, cut at their signs. */

import type { ReportFinding } from '../answer/read-answer.ts';
import type { MoodleFormat } from '../moodle/read-formatted.ts';
import type { MoodleAnswer } from '../moodle/reading.ts';
import { formattedText, giftContent } from './formatted-text.ts';

const weight = /^%(-*\d+(?:\.\d*)?)%/;

/** `~wrong#feedback ~%50%half =right`: the answers of a question with choices. */
export function readChoiceAnswers(
  source: string,
  format: MoodleFormat,
  report: ReportFinding,
): readonly MoodleAnswer[] {
  return partsOf(source.replaceAll('=', '~='), '~').map((part) => {
    const isRight = part.startsWith('=');
    const text = isRight ? part.slice(1).trim() : part;
    const [prefix = '', share] = isRight ? [] : (weight.exec(text) ?? []);
    const fraction = isRight ? 100 : share === undefined ? 0 : Number(share.replace(/^-+/, '-'));
    return readAnswer(text.slice(prefix.length), fraction, format, report);
  });
}

/** `=right =%50%half`: accepted texts and numbers. */
export function readEntryAnswers(
  source: string,
  format: MoodleFormat,
  report: ReportFinding,
): readonly MoodleAnswer[] {
  return partsOf(source, '=').map((part) => {
    const [prefix = '', share] = weight.exec(part) ?? [];
    const fraction = share === undefined ? 100 : Number(share.replace(/^-+/, '-'));
    return readAnswer(part.slice(prefix.length), fraction, format, report);
  });
}

/** `left -> right`; undefined where an answer has no arrow. */
export function splitPairs(source: string): readonly (readonly [string, string])[] | undefined {
  const pairs = partsOf(source, '=').map((part) => {
    const arrow = part.indexOf('->');
    return arrow === -1
      ? undefined
      : ([part.slice(0, arrow).trim(), part.slice(arrow + 2).trim()] as const);
  });
  return pairs.includes(undefined) ? undefined : pairs.flatMap((pair) => (pair ? [pair] : []));
}

/** What stands before the first sign is an answer too, unless it is blank. */
function partsOf(source: string, sign: '~' | '='): readonly string[] {
  const parts = source.split(sign).map((part) => part.trim());
  return parts[0] === '' ? parts.slice(1) : parts;
}

function readAnswer(
  source: string,
  fraction: number,
  format: MoodleFormat,
  report: ReportFinding,
): MoodleAnswer {
  const at = source.indexOf('#');
  const [answer, comment] = at === -1 ? [source, ''] : [source.slice(0, at), source.slice(at + 1)];
  const formatted = formattedText(answer, format);
  return {
    fraction,
    text: formatted.text,
    content: giftContent(formatted, report),
    feedback: giftContent(formattedText(comment, format), report),
  };
}
