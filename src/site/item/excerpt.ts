/** Cuts the beginning of a stem for lists. */
import { readableMath } from '../../content/readable-math.ts';

const longest = 160;
const formula = /\$\$([^$]+)\$\$|\$([^$]+)\$/gu;

/** One line of at most 160 characters, cut between words; formulas that need more than text are left out. */
export function excerptOf(text: string): string {
  const line = text
    .replace(formula, (_, display, inline) => readableMath(display ?? inline) ?? '…')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > longest / 2 ? end : longest).replace(/[\s,;:…]+$/u, '')} …`;
}
