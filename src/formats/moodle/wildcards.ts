/** Accepted texts of Moodle, in which an asterisk stands for any characters. */
import type { TextKey } from '../../model/index.ts';

/** The text with its asterisks meant literally. */
export function escapeWildcards(text: string): string {
  return text.replaceAll('*', '\\*');
}

/**
 * The key that a text of Moodle stands for: a literal where it has no wildcard and case does not
 * matter, else a pattern.
 */
export function keyOfWildcards(text: string, isCaseSensitive: boolean): TextKey {
  const parts = text.split(/(?<!\\)\*+/).map((part) => part.replaceAll('\\*', '*'));
  const [only = ''] = parts;
  const hasCase = isCaseSensitive && only.toLowerCase() !== only.toUpperCase();
  if (parts.length === 1 && !hasCase) return { kind: 'literal', value: only };
  const source = parts.map(escapePattern).join('.*');
  return { kind: 'pattern', source, flags: isCaseSensitive ? '' : 'i' };
}

/** The text that means the same as a regular expression; undefined where there is none. */
export function wildcardsOfPattern(source: string): string | undefined {
  let text = '';
  for (const [token] of source.matchAll(/\\[^\w\s]|\.\*|[\s\S]/gu)) {
    if (token === '.*') text += '*';
    else if (token.length === 2 && token.startsWith('\\')) text += escapeWildcards(token.slice(1));
    else if (/[\\^$.*+?()[\]{}|]/.test(token)) return undefined;
    else text += token;
  }
  return text;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
