/** Which phrases of a secret text are worth looking for. */
import type { SecretText } from '../../bank/secrecy/secret-text.ts';
import { compact, longestPhrase } from './phrase-index.ts';
import { isIdeograph, scanWords, wordsOf } from './scan-words.ts';

/** A phrase that says enough to be looked for. */
export interface SecretPhrase {
  readonly words: readonly string[];
  readonly exact?: string;
  /** Whether it means something anywhere, or only on pages about the item itself. */
  readonly isTelling: boolean;
}

/** The phrases of a text: runs of five words, or the whole where it is shorter. */
export function secretPhrases({ kind, text }: SecretText): readonly SecretPhrase[] {
  switch (kind) {
    case 'prose':
    case 'phrase':
      return prosePhrases(text, kind === 'phrase');
    case 'code':
      return codePhrases(text);
    case 'number':
      return spellings(text).flatMap(numberPhrases);
  }
}

function prosePhrases(text: string, isWhole: boolean): readonly SecretPhrase[] {
  const words = wordsOf(text);
  if (words.length < longestPhrase) {
    const signs = signsOf(words);
    const enough = words.length === 1 && isWhole ? 5 : 8;
    if (signs >= enough) return [{ words, isTelling: !isNumeric(words) }];
    return isWhole && signs >= 3 ? [{ words, isTelling: false }] : [];
  }
  return words
    .slice(longestPhrase - 1)
    .map((_, start) => words.slice(start, start + longestPhrase))
    .filter(isDistinctive)
    .map((window) => ({ words: window, isTelling: true }));
}

/** Rows of a table of numbers and of letters recur; words of a sentence do not. */
function isDistinctive(words: readonly string[]): boolean {
  const signs = signsOf(words);
  const long = new Set(words.filter((word) => /\p{L}{3}/u.test(word) || isSign(word)));
  return new Set(words).size >= 3 && ((signs >= 14 && long.size >= 2) || signs >= 22);
}

/** A sign that is a word says as much as some letters. */
function signsOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (isSign(word) ? 3 : word.length), 0);
}

function isSign(word: string): boolean {
  return isIdeograph(word.codePointAt(0) ?? 0);
}

function isNumeric(words: readonly string[]): boolean {
  return words.every((word) => /^[\d.]+$/u.test(word));
}

/** Code is compared sign by sign, so that few words are enough. */
function codePhrases(text: string): readonly SecretPhrase[] {
  const places: { readonly start: number; readonly end: number }[] = [];
  scanWords(text, (_, start, end) => places.push({ start, end }));
  const length = Math.min(longestPhrase, places.length);
  return places.slice(0, places.length - length + 1).flatMap(({ start }, first) => {
    const end = places[first + length - 1]?.end ?? start;
    const slice = text.slice(start, end);
    const exact = compact(slice);
    const isTelling = exact.length >= 8 && /[a-z]/u.test(exact);
    return isTelling ? [{ words: wordsOf(slice), exact, isTelling }] : [];
  });
}

/** A number with a point or a comma, whole and in groups of three digits. */
function spellings(text: string): readonly string[] {
  const [, whole = '', rest = ''] = /^-?(\d+)(.*)$/su.exec(text) ?? [];
  const groups = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ' ');
  const comma = rest.replace('.', ', ');
  const pointed = groups.replaceAll(' ', '.');
  return [...new Set([text, groups + rest, whole + comma, pointed + comma])];
}

/** A number of many digits, or one with its unit, is telling; one of few is beside the item. */
function numberPhrases(text: string): readonly SecretPhrase[] {
  const words = wordsOf(text);
  const numbers = words.filter((word) => /^[\d.]+$/u.test(word));
  const digits = numbers
    .join('')
    .replaceAll('.', '')
    .replace(/^0+/u, '')
    .replace(/0+$/u, '').length;
  const hasUnit = words.length > numbers.length;
  if (words.length > longestPhrase || digits < 3) return [];
  if (hasUnit) return words.join('').length < 5 ? [] : [{ words, isTelling: digits >= 4 }];
  const isYear = words.length === 1 && /^(?:19|20)\d\d$/u.test(text);
  return digits < 4 || isYear ? [] : [{ words, isTelling: digits >= 6 }];
}
