/** Units as siunitx reads them: macros (`\metre\per\second`) or letters (`m/s`). */
import { formatLetters } from './format-letters.ts';
import { formatMacros, type PerMode } from './format-macros.ts';
import type { Translated } from './problem.ts';

/** Macros that letters may contain without becoming a macro unit. */
const letterMacros: ReadonlySet<string> = new Set(['mu', 'Omega', 'circ', 'cdot']);

/** A unit in plain LaTeX. */
export function formatUnit(text: string, perMode: PerMode): Translated {
  const macros = text.match(/\\[A-Za-z]+/g) ?? [];
  const isMacros = macros.some((macro) => !letterMacros.has(macro.slice(1)));
  return isMacros ? formatMacros(text, perMode) : formatLetters(text);
}

/** Whether the unit stands directly after its number: degrees, minutes and seconds of arc. */
export function hugsNumber(unitTex: string): boolean {
  return unitTex === '{}^{\\circ}' || unitTex === "'" || unitTex === "''";
}
