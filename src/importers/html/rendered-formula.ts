/** Formulas that a page has typeset: KaTeX, MathJax, and the scripts that MathJax reads. */

import { parseFragment } from 'parse5';
import { attributeOf, type SourceElement, textOf } from '../../content/from-html/context.ts';
import type { Formula } from './marks.ts';
import { mathmlToLatex } from './mathml-to-latex.ts';
import { firstInside, hasClass, isElement } from './tree.ts';

/** The formula that the element shows, or that it only repeats one beside it. */
export function renderedFormula(element: SourceElement): Formula | 'shown elsewhere' | undefined {
  const { tagName } = element;
  if (tagName === 'script') return scriptFormula(element);
  if (hasClass(element, /^MathJax_Preview$/)) return 'shown elsewhere';
  const isDisplay =
    tagName === 'mjx-container'
      ? attributeOf(element, 'display') === 'true'
      : hasClass(element, /^(?:katex-display|MathJax_Display|MathJax_SVG_Display|MJXc-display)$/);
  const isTypeset =
    tagName === 'mjx-container' ||
    hasClass(element, /^(?:katex(?:-display)?|MathJax(?:_\w+)?|MJXc-display)$/);
  if (!isTypeset) return undefined;
  if (hasScript(element)) return 'shown elsewhere';
  const script = firstInside(element, 'script');
  if (script) return scriptFormula(script);
  const formula = mathmlInside(element);
  return formula && { ...formula, display: formula.display || isDisplay };
}

/** `<script type="math/tex; mode=display">` */
function scriptFormula(script: SourceElement): Formula | undefined {
  const type = attributeOf(script, 'type')?.toLowerCase() ?? '';
  const source = textOf(script).replace(/^\s*(?:%\s*)?<!\[CDATA\[|(?:%\s*)?\]\]>\s*$/g, '');
  if (/^math\/tex\b/.test(type)) {
    const tex = source.trim();
    return tex === '' ? undefined : { tex, display: type.includes('display') };
  }
  if (!/^math\/mml\b/.test(type)) return undefined;
  const math = firstInside(parseFragment(source), 'math');
  return math && mathmlToLatex(math);
}

/** MathJax 2 puts what it shows before the script that it was made from. */
function hasScript(element: SourceElement): boolean {
  const siblings = element.parentNode?.childNodes ?? [];
  const next = siblings.slice(siblings.indexOf(element) + 1).find(isElement);
  return next?.tagName === 'script' && /^math\//.test(attributeOf(next, 'type') ?? '');
}

function mathmlInside(element: SourceElement): Formula | undefined {
  const math = firstInside(element, 'math') ?? mathmlOf(element);
  return math && mathmlToLatex(math);
}

/** MathJax keeps the MathML in an attribute for screen readers. */
function mathmlOf(element: SourceElement): SourceElement | undefined {
  for (const one of [element, ...element.childNodes.filter(isElement)]) {
    const written = attributeOf(one, 'data-mathml');
    const math = written === undefined ? undefined : firstInside(parseFragment(written), 'math');
    if (math) return math;
  }
  return undefined;
}
