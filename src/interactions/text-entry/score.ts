/** Scores a typed text. */
import type { Outcome, TextEntryInteraction, TextKey } from '../../model/index.ts';
import { rightOrWrong } from '../outcome.ts';
import { compilePattern } from './pattern.ts';

/** Longer texts match no key: short answers are short, and patterns take long on long texts. */
const longest = 200;

/** Right when any key accepts the text. */
export function scoreTextEntry(interaction: TextEntryInteraction, response: string): Outcome {
  return rightOrWrong(interaction.keys.some((key) => acceptsText(key, response)));
}

/**
 * Whether the key accepts the text: a literal whatever the case, a pattern when it matches the
 * whole. White space is trimmed and folded first.
 */
export function acceptsText(key: TextKey, text: string): boolean {
  const typed = folded(text);
  if (typed.length > longest) return false;
  if (key.kind === 'literal') return folded(key.value).toLowerCase() === typed.toLowerCase();
  return compilePattern(key).pattern?.test(typed) ?? false;
}

function folded(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ');
}
