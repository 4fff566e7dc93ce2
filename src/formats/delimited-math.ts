/** Formulas as MathJax finds them in HTML: LaTeX between `\( … \)` or `\[ … \]`. */
import { escapeText } from '../content/escape.ts';
import { expandUnits } from '../content/units.ts';

/** HTML with unit macros written out; a formula on its own line is a paragraph. */
export function delimitedMath(tex: string, display: boolean): string {
  const html = escapeText(expandUnits(tex).trim());
  return display ? `<p>\\[${html}\\]</p>` : `\\(${html}\\)`;
}
