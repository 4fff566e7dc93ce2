/** Accepted texts. */
import type { TextKey } from '../../model/index.ts';
import { unguardText } from './guards.ts';

/** The text as a key; none when it is blank. */
export function literalKey(text: string): readonly TextKey[] {
  const value = unguardText(text).replace(/\s+/g, ' ').trim();
  return value === '' ? [] : [{ kind: 'literal', value }];
}

/** Any text with this part in it. */
export function containingKey(part: string): TextKey {
  const source = `.*${part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}.*`;
  return { kind: 'pattern', source, flags: 'i' };
}

/** Without keys that say the same: literals are compared without case. */
export function distinctKeys(keys: readonly TextKey[]): readonly TextKey[] {
  const known = new Map<string, TextKey>();
  for (const key of keys) {
    const name = key.kind === 'literal' ? key.value.toLowerCase() : `/${key.source}/${key.flags}`;
    if (!known.has(name)) known.set(name, key);
  }
  return [...known.values()];
}
