/** Accepted texts from one regular expression. */
import type { TextKey } from '../model/index.ts';

/** The keys that `patternOf` made one regular expression of; another expression is one key. */
export function patternKeys(source: string): readonly TextKey[] {
  const [, inner = ''] = /^\^\\s\*\(\?:(.*)\)\\s\*\$$/s.exec(source) ?? [];
  const alternatives = inner === '' ? [] : splitAlternatives(inner);
  if (alternatives.length > 0) return alternatives.map(keyOf);
  const bare = source.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  return [{ kind: 'pattern', source: bare, flags: '' }];
}

/** A key that offers alternatives itself stands in a group. */
function withoutGroup(alternative: string): string {
  const [, inner] = /^\(\?:(.*)\)$/s.exec(alternative) ?? [];
  if (inner === undefined) return alternative;
  const parts = splitAlternatives(inner);
  return parts.length > 1 && parts.every(isBalanced) ? inner : alternative;
}

function isBalanced(source: string): boolean {
  const pieces = [...source.matchAll(part)].map(([piece]) => piece);
  const count = (...signs: readonly string[]) =>
    pieces.filter((piece) => signs.some((sign) => piece.startsWith(sign))).length;
  return count('(') === count(')');
}

function keyOf(grouped: string): TextKey {
  const alternative = withoutGroup(grouped);
  const folded = withCase(alternative);
  const literal = folded === undefined ? undefined : unescaped(folded);
  if (literal !== undefined) return { kind: 'literal', value: literal };
  return folded === undefined || folded === alternative
    ? { kind: 'pattern', source: alternative, flags: '' }
    : { kind: 'pattern', source: folded, flags: 'i' };
}

/** An escape, a class, a group's beginning or any other character. */
const part =
  /\\(?:[pP]\{[^}]*\}|x[\da-f]{2}|u[\da-f]{4}|k<[^>]*>|c[a-z]|.)|\(\?<[^>=!]*>|\[(?:\\.|[^\]\\])*\]|./gisu;

/** The pattern before each letter became a class of both its cases; undefined where one did not. */
function withCase(source: string): string | undefined {
  let folded = '';
  for (const [piece] of source.matchAll(part)) {
    const [, letter, other] = /^\[(\p{L})(\p{L})\]$/u.exec(piece) ?? [];
    if (letter && other && letter !== other && letter.toLowerCase() === other.toLowerCase()) {
      folded += letter;
    } else if (/^\[/.test(piece)) {
      const half = classBefore(piece);
      if (half === undefined) return undefined;
      folded += half;
    } else if (/^\p{L}$/u.test(piece) && piece.toLowerCase() !== piece.toUpperCase()) {
      return undefined;
    } else folded += piece;
  }
  return folded;
}

/** `[a-fA-F]` → `[a-f]`; a class without letters is as it was. */
function classBefore(piece: string): string | undefined {
  const inner = piece.slice(1, -1);
  if (!/\p{L}/u.test(inner.replace(/\\./g, ''))) return piece;
  for (let length = 1; length < inner.length; length += 1) {
    const [start, added] = [inner.slice(0, length), inner.slice(length)];
    const other = [...start.matchAll(/\\.|(\p{L})-(\p{L})|\p{L}/gu)].map(([text, from, to]) => {
      if (text.startsWith('\\')) return '';
      return from && to ? `${otherCase(from)}-${otherCase(to)}` : otherCase(text);
    });
    if (other.join('') === added) return `[${start}]`;
  }
  return undefined;
}

function otherCase(letter: string): string {
  return letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
}

/** The text that the pattern matches when it has nothing special in it. */
function unescaped(source: string): string | undefined {
  const text = source.replace(/\\([\\^$.*+?()[\]{}|/])/g, '');
  if (/[\\^$.*+?()[\]{}|]/.test(text)) return undefined;
  return source.replace(/\\([\\^$.*+?()[\]{}|/])/g, '$1');
}

/** The parts between the bars that stand in no group and no class. */
function splitAlternatives(source: string): readonly string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const [piece] of source.matchAll(part)) {
    if (piece === '(' || piece.startsWith('(?<')) depth += 1;
    if (piece === ')') depth -= 1;
    if (piece === '|' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${piece}`);
  }
  return parts;
}
