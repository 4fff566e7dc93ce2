/** Accepted texts as mapping entries and patterns. */
import type { TextKey } from '../../model/index.ts';
import { expandPattern } from '../degradations/expand-pattern.ts';
import { schemaPattern } from './schema-pattern.ts';

/** Texts to list, and regular expressions of XML Schema for what cannot be listed. */
export interface TextKeys {
  readonly literals: readonly { readonly text: string; readonly isCaseless: boolean }[];
  readonly patterns: readonly string[];
}

/** Patterns that match few texts are listed: every engine compares texts. */
export function textKeys(keys: readonly TextKey[]): TextKeys {
  const literals = new Map<string, boolean>();
  const patterns: string[] = [];
  for (const key of keys) {
    if (key.kind === 'literal') {
      literals.set(key.value, true);
      continue;
    }
    const isCaseless = key.flags.includes('i');
    const texts = expandPattern(key.source);
    const pattern = texts ? undefined : schemaPattern(key.source, isCaseless);
    for (const text of texts ?? []) literals.set(text, literals.get(text) || isCaseless);
    if (pattern !== undefined) patterns.push(pattern);
  }
  return {
    literals: [...literals].map(([text, isCaseless]) => ({ text, isCaseless })),
    patterns,
  };
}

/** Whether every key can be written. */
export function canWriteKeys(keys: readonly TextKey[]): boolean {
  return keys.every(
    (key) =>
      key.kind === 'literal' ||
      expandPattern(key.source) !== undefined ||
      schemaPattern(key.source, key.flags.includes('i')) !== undefined,
  );
}
