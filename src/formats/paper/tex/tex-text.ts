/** Plain text with formulas between `$`, as keys in words are, as LaTeX. */
import { escapeTex } from '../../../content/to-tex/escape-tex.ts';
import { writeMath } from '../../../content/to-tex/write-math.ts';

/** Text outside of the formulas means itself. */
export function texOfWords(text: string): string {
  return text
    .split(/(\$\$[^$]+\$\$|\$[^$]+\$)/)
    .map((part, index) =>
      index % 2 === 0 ? escapeTex(part) : writeMath(part.replaceAll('$', ''), false),
    )
    .join('');
}
