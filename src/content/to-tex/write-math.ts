/** Formulas: LaTeX as the site reads it, made such that every LaTeX reads it alike. */
import { expandUnits } from '../units.ts';
import { texCharacter } from './tex-characters.ts';

/** Environments that are displays themselves and must not stand inside another. */
const display = /^\\begin\{(align|alignat|gather|equation|multline|flalign|eqnarray)\*?\}/;

/** A formula with its delimiters; units are written out, so that no package has to know them. */
export function writeMath(source: string, isDisplay: boolean): string {
  const tex = plainMath(source);
  if (tex === '') return '';
  if (!isDisplay) return `\\(${tex}\\)`;
  const [, environment] = display.exec(tex) ?? [];
  if (environment === undefined) return `\\[\n${tex}\n\\]`;
  return tex.replaceAll(
    new RegExp(`\\\\(begin|end)\\{${environment}\\*?\\}`, 'g'),
    `\\$1{${environment}*}`,
  );
}

/** Comments and empty lines end formulas in LaTeX. */
function plainMath(source: string): string {
  return expandUnits(source)
    .replace(/(?<!\\)((?:\\\\)*)%.*$/gm, '$1')
    .replace(/\n\s*(?=\n)/g, '')
    .replace(/\\(textcolor|colorbox)\s*\{#([0-9A-Fa-f]{6})\}/g, '\\$1[HTML]{$2}')
    .replace(/\\color\s*\{#([0-9A-Fa-f]{6})\}/g, '\\color[HTML]{$1}')
    .normalize('NFC')
    .replace(/[^\p{ASCII}]/gu, mathCharacter)
    .replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, '')
    .trim();
}

function mathCharacter(character: string): string {
  const tex = texCharacter(character);
  if (tex?.startsWith('\\ensuremath{')) return tex;
  return `\\text{${tex ?? character}}`;
}
