/** Accepted texts. */
import type { TextKey } from '../../model/index.ts';
import { literalKey } from '../answer/text-answer.ts';
import { unguardText } from './guards.ts';

/** The text as a key; none when it is blank. */
export function guardedKey(text: string): readonly TextKey[] {
  return literalKey(unguardText(text));
}

/** Any text with this part in it. */
export function containingKey(part: string): TextKey {
  const source = `.*${part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}.*`;
  return { kind: 'pattern', source, flags: 'i' };
}
