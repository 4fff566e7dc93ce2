/** Prints a query in one canonical form: reading it back gives the same tree. */
import type { Query } from './query.ts';

/** The text of a query; nothing for one that selects everything. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'all':
      return '';
    case 'and':
      return query.terms.map((term) => printWithin(term, ['or'])).join(' ');
    case 'or':
      return query.terms.map((term) => printQuery(term)).join(' OR ');
    case 'not':
      return `-${printWithin(query.term, ['and', 'or'])}`;
    case 'points':
      return `points:${query.comparison === '=' ? '' : query.comparison}${query.value}`;
    case 'text':
      return isPlainWord(query.value) ? query.value : quote(query.value);
    case 'use':
    case 'field':
      return `${query.field}:${isPlainValue(query.value) ? query.value : quote(query.value)}`;
  }
}

function printWithin(term: Query, bracketed: readonly Query['kind'][]): string {
  return bracketed.includes(term.kind) ? `(${printQuery(term)})` : printQuery(term);
}

function isPlainValue(value: string): boolean {
  return /^[^\s()"]+$/u.test(value);
}

function isPlainWord(value: string): boolean {
  return isPlainValue(value) && !/^-|:|^(?:AND|OR|NOT)$/u.test(value);
}

function quote(value: string): string {
  return `"${value.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;
}
