/** How Moodle grades typed texts and numbers: the first answer that fits gives its share. */

/** An accepted answer; the share is from 0 to 1. */
export interface Answer {
  readonly fraction: number;
  readonly text: string;
  readonly tolerance: number;
  /** 1 is a share of the answer, 2 a number. */
  readonly toleranceType: number;
}

/** White space around the response is taken off, none inside is folded. */
export function gradeText(
  answers: readonly Answer[],
  response: string,
  isCaseSensitive: boolean,
): number {
  const given = response.trim().normalize('NFC');
  if (given === '') return 0;
  const first = answers.find(({ text }) => matchesWildcards(text, given, isCaseSensitive));
  return first?.fraction ?? 0;
}

function matchesWildcards(pattern: string, given: string, isCaseSensitive: boolean): boolean {
  const parts = pattern.normalize('NFC').split(/(?<!\\)\*/);
  const source = parts
    .map((part) => part.replaceAll('\\*', '*').replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`, isCaseSensitive ? 's' : 'is').test(given);
}

/** The tolerance gets a tiny addition, so that rounding of doubles decides nothing. */
export function gradeNumber(answers: readonly Answer[], response: string): number {
  const given = parseNumber(response);
  const first = answers.find((answer) => {
    if (answer.text === '*') return response.trim() !== '';
    const value = Number(answer.text);
    if (given === undefined || Number.isNaN(value)) return false;
    const size = Math.abs(value);
    const tolerance = answer.toleranceType === 1 ? answer.tolerance * size : answer.tolerance;
    const margin = tolerance + 1e-14 * Math.max(Math.abs(tolerance), size, 1e-14);
    return given >= value - margin && given <= value + margin;
  });
  return first?.fraction ?? 0;
}

/** A comma is the decimal point unless there is a point or another comma. */
function parseNumber(text: string): number | undefined {
  const plain = text.replace(/\s+/g, '').replace(/[x×*·]10(?:\^|\*\*)/g, 'e');
  const isGrouped = plain.includes('.') || plain.split(',').length > 2;
  const number = isGrouped ? plain.replaceAll(',', '') : plain.replace(',', '.');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(number) ? Number(number) : undefined;
}
