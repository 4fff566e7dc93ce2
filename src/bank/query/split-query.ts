/** Splits a query's text into tokens. */
import type { QueryProblem } from './query.ts';

/** One token; `offset` is in code units from 0. */
export type QueryToken =
  | { readonly kind: '(' | ')' | 'and' | 'or' | 'not'; readonly offset: number }
  | { readonly kind: 'text'; readonly value: string; readonly offset: number }
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly value: string;
      readonly offset: number;
      /** Where the value begins. */
      readonly valueOffset: number;
    };

const keywords = { AND: 'and', OR: 'or', NOT: 'not' } as const;

/** A word, or `field:` before a word or a phrase. Inside quotes `\"` and `\\` stand for themselves. */
const pattern = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    '(?<bracket>[()])',
    String.raw`(?<minus>-)(?=[^\s)])`,
    String.raw`(?<bare>[\p{L}_][\p{L}\p{N}_-]*):(?=[\s()]|$)`,
    String.raw`(?:(?<field>[\p{L}_][\p{L}\p{N}_-]*):)?(?:"(?<phrase>(?:[^"\\]|\\.)*)(?<close>"?)|(?<word>[^\s()"]+))`,
  ].join('|'),
  'uy',
);

/** The tokens, or the problem that ends reading. */
export function splitQuery(text: string): QueryToken[] | QueryProblem {
  const tokens: QueryToken[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const offset = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) return { message: 'This cannot be read.', offset };
    const token = readToken(groups, offset);
    if (token === undefined) continue;
    if ('message' in token) return token;
    tokens.push(token);
  }
  return tokens;
}

function readToken(
  groups: Readonly<Record<string, string | undefined>>,
  offset: number,
): QueryToken | QueryProblem | undefined {
  const { space, bracket, minus, field, phrase, close, word, bare } = groups;
  if (space !== undefined) return undefined;
  if (bracket === '(' || bracket === ')') return { kind: bracket, offset };
  if (minus !== undefined) return { kind: 'not', offset };
  if (bare !== undefined) {
    return {
      message: `The field “${bare}” has no value.`,
      hint: `Write ${bare}:value, or "${bare}:" in quotes to search for the word.`,
      offset,
    };
  }
  if (phrase !== undefined && close === '') {
    return {
      message: 'The quotation mark is not closed.',
      hint: 'End the phrase with ".',
      offset: offset + (field === undefined ? 0 : field.length + 1),
    };
  }
  const value = word ?? (phrase ?? '').replaceAll(/\\(.)/gu, '$1');
  if (field !== undefined) {
    return { kind: 'field', field, value, offset, valueOffset: offset + field.length + 1 };
  }
  const keyword = Object.entries(keywords).find(([name]) => name === word)?.[1];
  if (keyword !== undefined) return { kind: keyword, offset };
  return { kind: 'text', value, offset };
}
