/** Formulas on pages. */
import { escapeText } from '../../src/content/escape.ts';
import { renderMath } from '../../src/content/math.ts';
import { spacedMathml } from '../../src/formats/paper/spaced-mathml.ts';

/** Text with formulas between `$`, as keys in words are. */
export function htmlOfWords(text: string): string {
  return text
    .split(/(\$\$[^$]+\$\$|\$[^$]+\$)/)
    .map((part, index) =>
      index % 2 === 0 ? escapeText(part) : mathOnPaper(part.replaceAll('$', ''), false),
    )
    .join('');
}

/** MathML: browsers print it without fonts or styles of ours. */
export function mathOnPaper(tex: string, display: boolean): string {
  return spacedMathml(renderMath(tex, display, 'mathml'));
}
