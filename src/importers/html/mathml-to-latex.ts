/** MathML as LaTeX. */
import { MathMLToLaTeX } from 'mathml-to-latex';
import { escapeText } from '../../content/escape.ts';
import { attributeOf, type SourceElement, textOf } from '../../content/from-html/context.ts';
import type { Formula } from './marks.ts';
import { isElement, type SourceNode } from './tree.ts';

/** The formula; undefined where the element is empty or not MathML. */
export function mathmlToLatex(math: SourceElement): Formula | undefined {
  const display =
    attributeOf(math, 'display') === 'block' || attributeOf(math, 'mode') === 'display';
  const tex = annotationOf(math) ?? convert(math);
  return tex === undefined || tex === '' ? undefined : { tex, display };
}

/** The LaTeX that the formula was made from, where its maker put it in. */
function annotationOf(parent: SourceElement): string | undefined {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    const isTex = /(?:^|[/-])(?:la)?tex\b/i.test(attributeOf(child, 'encoding') ?? '');
    if (child.tagName === 'annotation' && isTex) return withoutDelimiters(textOf(child).trim());
    const found = annotationOf(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function withoutDelimiters(tex: string): string {
  return tex.replace(/^(\$\$?|\\\(|\\\[)\s*(.*?)\s*(?:\$\$?|\\\)|\\\])$/s, '$2');
}

function convert(math: SourceElement): string | undefined {
  try {
    const latex = MathMLToLaTeX.convert(written(math));
    return latex
      .replace(
        /\\left(\\?[[({|])\\right\.\s*(\\begin\{matrix\}.*?\\end\{matrix\})/gs,
        '\\left$1 $2 \\right.',
      )
      .replace(/\\left(\\?[[\](){}|])\\right\./g, '$1')
      .replace(/\\left\.\\right(\\?[[\](){}|])/g, '$1')
      .replace(/\\underset\{([^{}]*)\}\{(\\(?:lim|max|min|sup|inf))\}/g, '$2_{$1}')
      .replace(/\\overset\{\\rightarrow\}/g, '\\vec')
      .trim();
  } catch {
    return undefined;
  }
}

/** The converter passes commands in identifiers as they are, so words become commands beforehand. */
function written(node: SourceNode): string {
  if (!isElement(node)) return 'value' in node ? escapeText(node.value) : '';
  const { tagName } = node;
  if (tagName.startsWith('annotation')) return '';
  if (tagName === 'mtext' || tagName === 'ms') {
    const text = textOf(node).replace(/[\s\u00A0]+/g, ' ');
    return text.trim() === '' ? '<mi>\\ </mi>' : identifier(`\\text{${escapedText(text)}}`);
  }
  if (tagName === 'mi' || tagName === 'mo') {
    const word = textOf(node).trim();
    if (functions.has(word)) return identifier(`\\${word}`);
    const isWord = tagName === 'mi' && /^[a-z]{2,}$/i.test(word);
    if (isWord && attributeOf(node, 'mathvariant') === undefined) {
      return identifier(`\\mathrm{${word}}`);
    }
    if (/^[\u2061-\u2064]$/.test(word)) return '';
  }
  const isToken = tokens.has(tagName);
  const children = node.childNodes.map((child) =>
    !isToken && 'value' in child && child.value.trim() !== ''
      ? identifier(`\\text{${escapedText(child.value.trim())}}`)
      : written(child),
  );
  const attributes = node.attrs
    .filter(({ name }) => !name.startsWith('xmlns'))
    .map(({ name, value }) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`);
  return `<${tagName}${attributes.join('')}>${children.join('')}</${tagName}>`;
}

function identifier(command: string): string {
  return `<mi>${escapeText(command)}</mi>`;
}

function escapedText(text: string): string {
  return text.replace(/[\\{}$%#&_^~]/g, (sign) => textSigns.get(sign) ?? `\\${sign}`);
}

const textSigns: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash '],
  ['^', '\\textasciicircum '],
  ['~', '\\textasciitilde '],
]);

const tokens: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);

/** Words that LaTeX has a command for. */
const functions: ReadonlySet<string> = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min sec sin sinh sup tan tanh'.split(
    ' ',
  ),
);
