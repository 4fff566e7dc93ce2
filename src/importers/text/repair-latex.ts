/** Undoes the damage that JSON escapes do to LaTeX, where only one reading is possible. */

/** A formula, repaired or not, and what was wrong with it in words. */
export interface RepairedLatex {
  readonly value: string;
  readonly repairs: readonly string[];
}

/** Repairs a formula: commands eaten by an escape, backslashes doubled throughout. */
export function repairLatex(latex: string): RepairedLatex {
  const repairs: string[] = [];
  let value = restoreEscapes(latex);
  if (value !== latex) repairs.push('a LaTeX command lost its backslash to a JSON escape');
  if (isDoubled(value)) {
    value = value.replace(/\\\\/g, '\\');
    repairs.push('LaTeX backslashes were doubled');
  }
  return { value, repairs };
}

/** Form feed and backspace are never typed; the others are only restored before a known rest. */
const escapes: readonly (readonly [RegExp, string])[] = [
  [/\f/g, '\\f'],
  [/[\b]/g, '\\b'],
  [/\v/g, '\\v'],
  [/\t(?=(?:ext|imes|heta|au|an|o|ilde|op|riangle|frac|binom|anh)(?:[a-z]{2}\{|[^a-z]|$))/g, '\\t'],
  [/\n(?=(?:u|e|eq|abla|ot|earrow|eg|i|sim|parallel)(?:[^a-zA-Z]|$))/g, '\\n'],
  [/\r(?=(?:ho|ight|angle|ightarrow|floor|ceil|brace)(?:[^a-zA-Z]|$))/g, '\\r'],
];

function restoreEscapes(latex: string): string {
  return escapes.reduce((value, [pattern, command]) => value.replace(pattern, command), latex);
}

/**
 * Whether every run of backslashes has an even length and one of them begins a command. A matrix
 * has `\\` too, but also single backslashes in its `\begin` and `\end`.
 */
function isDoubled(latex: string): boolean {
  const runs = latex.match(/\\+/g) ?? [];
  return runs.every((run) => run.length % 2 === 0) && /\\\\(?:[a-zA-Z]{2}|[,;:!%&_{}])/.test(latex);
}
