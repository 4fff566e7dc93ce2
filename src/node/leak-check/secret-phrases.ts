/** Which phrases of a secret text are worth looking for. */
import type { SecretText } from '../../bank/secrecy/secret-text.ts';
import { compact, longestPhrase } from './phrase-index.ts';
import { scanWords, wordsOf } from './scan-words.ts';

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
      return numberPhrases(text);
  }
}

function prosePhrases(text: string, isWhole: boolean): readonly SecretPhrase[] {
  const words = wordsOf(text);
  if (words.length < longestPhrase) {
    const signs = words.join('').length;
    const enough = words.length > 1 ? 8 : isWhole ? 5 : 8;
    return signs < enough ? [] : [{ words, isTelling: !isNumeric(words) }];
  }
  return words
    .slice(longestPhrase - 1)
    .map((_, start) => words.slice(start, start + longestPhrase))
    .filter(isDistinctive)
    .map((window) => ({ words: window, isTelling: true }));
}

/** Rows of a table of numbers and of letters recur; words of a sentence do not. */
function isDistinctive(words: readonly string[]): boolean {
  const signs = words.join('').length;
  const long = new Set(words.filter((word) => /\p{L}{3}/u.test(word)));
  return new Set(words).size >= 3 && ((signs >= 14 && long.size >= 2) || signs >= 22);
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

/** A number of many digits, or one with its unit, is telling; four digits are beside the item. */
function numberPhrases(text: string): readonly SecretPhrase[] {
  const words = wordsOf(text);
  const [number = ''] = words;
  const digits = number
    .replace(/^[0.]+/u, '')
    .replaceAll(/\D/gu, '')
    .replace(/0+$/u, '').length;
  const signs = words.join('').replaceAll(/[^\p{L}\d]/gu, '').length;
  if (words.length > longestPhrase || digits < 3) return [];
  if (words.length === 1) {
    const isYear = /^(?:19|20)\d\d$/u.test(number);
    return digits < 4 || isYear ? [] : [{ words, isTelling: digits >= 6 }];
  }
  return signs < 5 ? [] : [{ words, isTelling: digits >= 4 }];
}
