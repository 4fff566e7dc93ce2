/** How Moodle grades the fields of a cloze question. */
import { type Answer, gradeNumber, gradeText } from './grade-entry.ts';

const field =
  /\{(\d*):(NUMERICAL|NM|MULTICHOICE(?:_[VH]?S?)?|MC[VH]?S?|SHORTANSWER(?:_C)?|SAC?|MWC?):((?:\\.|[^}\\])*)\}/g;

/** The mean of the fields by weight; a response `sub1_answer` is a text or the index of a choice. */
export function gradeCloze(text: string, response: Readonly<Record<string, string>>): number {
  let [earned, total] = [0, 0];
  let number = 0;
  for (const [, weight, type = '', source = ''] of text.matchAll(field)) {
    number += 1;
    const points = weight === '' ? 1 : Number(weight);
    total += points;
    earned += points * gradeField(type, source, response[`sub${number}_answer`] ?? '');
  }
  return earned / total;
}

function gradeField(type: string, source: string, given: string): number {
  const answers = alternatives(source);
  if (/^(?:NUMERICAL|NM)$/.test(type)) return gradeNumber(answers.map(withTolerance), given);
  if (/^M(?:ULTICHOICE|C)/.test(type)) {
    return given === '' ? 0 : Math.max(0, answers[Number(given)]?.fraction ?? 0);
  }
  return gradeText(answers, given, /C$/.test(type));
}

/** Cut at every `~` without backslash; feedback begins at a `#` that is no part of a reference. */
function alternatives(source: string): readonly Answer[] {
  return source.split(/(?<!\\)~/).map((part) => {
    const [whole = '', sign = '', percent] = /^(=|%(-?[\d.]+)%)?/.exec(part) ?? [];
    const [answer = ''] = part.slice(whole.length).split(/(?<!\\|&|&amp;)#/);
    const text = decodeReferences(answer)
      .replace(/\\([}#])/g, '$1')
      .trim();
    const fraction = percent === undefined ? (sign === '=' ? 1 : 0) : Number(percent) / 100;
    return { fraction, text, tolerance: 0, toleranceType: 2 };
  });
}

function withTolerance(answer: Answer): Answer {
  const [text = '', tolerance = '0'] = answer.text.split(':');
  return { ...answer, text, tolerance: Number(tolerance) };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string) =>
    code === undefined ? (named[name] ?? whole) : String.fromCodePoint(Number(code)),
  );
}
