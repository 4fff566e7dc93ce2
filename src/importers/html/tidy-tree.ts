/** The parser's tree without what only styles, and with formulas in the place of their pictures. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf, type SourceElement, textOf } from '../../content/from-html/context.ts';
import { droppedNames, readAs, silentNames } from './element-names.ts';
import { imageFormula } from './image-formula.ts';
import { keptAttributes } from './kept-attributes.ts';
import type { Formula } from './marks.ts';
import { mathmlToLatex } from './mathml-to-latex.ts';
import { renderedFormula } from './rendered-formula.ts';
import { isUndone, styleMarks } from './style-marks.ts';
import { tidyImage, tidyLink, tidyMedia } from './tidy-files.ts';
import { tidyCell, tidyTable } from './tidy-table.ts';
import type { Tidying } from './tidying.ts';
import {
  hasClass,
  isBlankText,
  isElement,
  newElement,
  newText,
  type SourceNode,
  setChildren,
} from './tree.ts';
import { withMark } from './with-mark.ts';

/** Tidies everything below the node. */
export function tidyTree(parent: DefaultTreeAdapterTypes.ParentNode, tidying: Tidying): void {
  setChildren(parent, tidyNodes(parent.childNodes, tidying, false));
}

function tidyNodes(
  nodes: readonly SourceNode[],
  tidying: Tidying,
  isCode: boolean,
): readonly SourceNode[] {
  const tidy: SourceNode[] = [];
  let formulaImage = false;
  for (const node of nodes) {
    const isReadTwice = formulaImage && isElement(node) && hasClass(node, hiddenText);
    if (!isBlankText(node)) {
      formulaImage = isElement(node) && node.tagName === 'img' && !!imageFormula(node);
    }
    if (!isReadTwice) tidy.push(...tidyNode(node, tidying, isCode));
  }
  return tidy;
}

/** What screen readers get in the place of a picture of a formula. */
const hiddenText = /^(?:hidden-readable|sr-only|screenreader-only|visually-hidden)$/;

function tidyNode(node: SourceNode, tidying: Tidying, isCode: boolean): readonly SourceNode[] {
  if (!isElement(node)) return 'value' in node ? [newText(tidyText(node.value))] : [];
  const formula = formulaOf(node);
  if (formula === 'shown elsewhere') return [];
  if (formula) return [newText(tidying.formula(formula))];
  if (isSilent(node)) return [];
  const offset = node.sourceCodeLocation?.startOffset ?? 0;
  if (droppedNames.has(node.tagName)) {
    return tidyDropped(node, offset, tidying);
  }
  for (const { name } of node.attrs) {
    if (/^on[a-z]+$/.test(name)) tidying.drop(`${name} of <${node.tagName}>`, offset);
  }
  const name = readAs.get(node.tagName) ?? node.tagName;
  if (name === 'img') return tidyImage(node, offset, tidying);
  const isCodeInside = isCode || name === 'pre' || name === 'code' || name === 'tt';
  const children = tidyNodes(node.childNodes, tidying, isCodeInside);
  if (isCode) return name === 'br' ? [newElement('br', {}, [])] : children;
  return tidyElement(node, name, children, tidying, offset);
}

/** A formula, or an element that repeats one. */
function formulaOf(element: SourceElement): Formula | 'shown elsewhere' | undefined {
  if (element.tagName === 'img') return imageFormula(element);
  if (element.tagName === 'math') return mathmlToLatex(element);
  return renderedFormula(element);
}

/** Word's own elements without content, styles and the like. */
function isSilent({ tagName, childNodes }: SourceElement): boolean {
  return silentNames.has(tagName) || (tagName.includes(':') && childNodes.length === 0);
}

function tidyDropped(
  element: SourceElement,
  offset: number,
  tidying: Tidying,
): readonly SourceNode[] {
  const { tagName } = element;
  const isMedia = tagName === 'audio' || tagName === 'video';
  const address = attributeOf(element, 'src') ?? attributeOf(element, 'data') ?? '';
  if (isMedia) return tidyMedia(element, offset, tidying);
  const isShown = /^(?:https?:)?\/\//.test(address) && address.length <= 200;
  tidying.drop(isShown ? `<${tagName}> of ${address}` : `<${tagName}>`, offset);
  return [];
}

function tidyElement(
  element: SourceElement,
  name: string,
  children: readonly SourceNode[],
  tidying: Tidying,
  offset: number,
): readonly SourceNode[] {
  const marks = styleMarks(element);
  const marked = marks.reduce<readonly SourceNode[]>(
    (nodes, mark) => withMark(newElement(mark, {}, []), nodes),
    children,
  );
  if (name === 'span' || /[:-]/.test(name) || isUndone(element)) return marked;
  if (name === 'a') return tidyLink(element, marked, tidying, offset);
  if (inlineMarks.has(name)) {
    return name === 'u' && isBlankLine(element)
      ? [newText('_____')]
      : withMark(newElement(name, keptAttributes(element, name), []), marked);
  }
  const tidy = newElement(name, keptAttributes(element, name), marked);
  if (name === 'td' || name === 'th') return [tidyCell(tidy)];
  if (name === 'table') return tidyTable(tidy);
  return [tidy];
}

/** Elements that mark running text, and cannot hold blocks. */
const inlineMarks: ReadonlySet<string> = new Set(
  'abbr b bdi bdo cite del dfn em i ins kbd mark q s samp small strike strong sub sup u var'.split(
    ' ',
  ),
);

/** A line to write on: nothing but spaces, underlined. */
function isBlankLine(element: SourceElement): boolean {
  return /^[ \u00A0]{3,}$/.test(textOf(element));
}

/** No-break spaces are what editors write for any space; the others cannot be seen at all. */
function tidyText(text: string): string {
  return text
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[\uE000\uE001]|(?![\t\n\r])\p{Cc}/gu, '\uFFFD');
}
