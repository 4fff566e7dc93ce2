/** The accepted texts of a blank as one regular expression. */
import type { TextKey } from '../model/index.ts';

/** Matches the whole response, where any of the keys does. */
export function patternOf(keys: readonly TextKey[]): string {
  const alternatives = keys.map((key) => {
    if (key.kind === 'literal') return withoutCase(escapePattern(key.value));
    const source = hasBar(key.source) ? `(?:${key.source})` : key.source;
    return key.flags.includes('i') ? withoutCase(source) : source;
  });
  return `^\\s*(?:${alternatives.join('|')})\\s*$`;
}

/** Whether it offers alternatives itself, which have to stay one key. */
function hasBar(source: string): boolean {
  let depth = 0;
  for (const [part] of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gs)) {
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    if (part === '|' && depth === 0) return true;
  }
  return false;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** An escape, the opening of a named group, a class, or a letter. */
const partOfPattern =
  /\\(?:[pP]\{[^}]*\}|x[\da-f]{2}|u[\da-f]{4}|k<[^>]*>|c[a-z]|.)|\(\?<[^>=!]*>|\[(?:\\.|[^\]\\])*\]|\p{L}/giu;

/**
 * Matches letters of either case. There is no field for flags, and engines differ in inline ones,
 * so each letter becomes a class: `a` → `[aA]`, `[a-f]` → `[a-fA-F]`.
 */
function withoutCase(source: string): string {
  return source.replace(partOfPattern, (part) => {
    if (/^(?:\\|\(\?)/.test(part)) return part;
    if (part.startsWith('[')) return classWithoutCase(part);
    return otherCase(part) === part ? part : `[${part}${otherCase(part)}]`;
  });
}

function classWithoutCase(source: string): string {
  const added = [...source.matchAll(/\\.|(\p{L})-(\p{L})|\p{L}/gu)].map(([part, from, to]) => {
    if (part.startsWith('\\')) return '';
    return from && to ? `${otherCase(from)}-${otherCase(to)}` : otherCase(part);
  });
  return `${source.slice(0, -1)}${added.join('')}]`;
}

function otherCase(letter: string): string {
  const upper = letter.toUpperCase();
  const other = letter === upper ? letter.toLowerCase() : upper;
  return other.length === letter.length ? other : letter;
}
