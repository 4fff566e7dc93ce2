/** The parser's tree without what only styles, and with formulas in the place of their pictures. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf, type SourceElement, textOf } from '../../content/from-html/context.ts';
import { isSafeUrl } from '../../content/safe-url.ts';
import { droppedNames, readAs, silentNames } from './element-names.ts';
import { imageFormula } from './image-formula.ts';
import type { Formula } from './marks.ts';
import { mathmlToLatex } from './mathml-to-latex.ts';
import { renderedFormula } from './rendered-formula.ts';
import { isUndone, styleMarks } from './style-marks.ts';
import { tidyCell, tidyTable } from './tidy-table.ts';
import {
  firstInside,
  hasClass,
  isBlankText,
  isElement,
  newElement,
  newText,
  type SourceNode,
  setChildren,
} from './tree.ts';
import { withMark } from './with-mark.ts';

/** What the tidying needs. */
export interface Tidying {
  /** The mark that stands for a formula. */
  readonly formula: (formula: Formula) => string;
  /** Names what is left out, with its place in the source. */
  readonly drop: (name: string, offset: number) => void;
  /** The address that an image or link gets. */
  readonly asset: (url: string) => string | undefined;
}

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

/** Sounds and films with an address stay. */
function tidyMedia(element: SourceElement, offset: number, tidying: Tidying): SourceNode[] {
  const sources = [element, ...element.childNodes.filter(isElement)].flatMap((one) => {
    const url = addressOf(one, 'src', tidying);
    return url !== undefined && isSafeUrl(url) ? [url] : [];
  });
  const [src] = sources;
  if (src === undefined) {
    tidying.drop(`<${element.tagName}>`, offset);
    return [];
  }
  return [newElement(element.tagName, { src, controls: '' }, [])];
}

function tidyImage(element: SourceElement, offset: number, tidying: Tidying): SourceNode[] {
  const src = addressOf(element, 'src', tidying);
  if (src === undefined || src === '') {
    tidying.drop('<img> without address', offset);
    return [];
  }
  if (!isSafeUrl(src)) {
    tidying.drop(`<img> with a ${schemeOf(src)} address`, offset);
    return [];
  }
  const size = ['width', 'height'].flatMap((name): [string, string][] => {
    const value = /^\s*(\d+)(?:\.\d+)?(?:px)?\s*$/.exec(attributeOf(element, name) ?? '')?.[1];
    return value === undefined || value === '0' ? [] : [[name, value]];
  });
  const title = attributeOf(element, 'title')?.trim();
  const alt = (attributeOf(element, 'alt') ?? '').replace(/\s+/g, ' ').trim();
  return [
    newElement(
      'img',
      { src, alt, ...(title && title !== alt && { title }), ...Object.fromEntries(size) },
      [],
    ),
  ];
}

function addressOf(element: SourceElement, name: string, tidying: Tidying): string | undefined {
  const url = attributeOf(element, name)?.trim();
  return url === undefined ? undefined : (tidying.asset(url) ?? url);
}

/** `javascript:`, as a browser reads it. */
function schemeOf(url: string): string {
  return /^[^:]*:/.exec(url.replace(/[\s\p{Cc}]/gu, ''))?.[0].toLowerCase() ?? '';
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
  const tidy = newElement(name, keptAttributes(languageHolder(element), name), marked);
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

function tidyLink(
  element: SourceElement,
  children: readonly SourceNode[],
  tidying: Tidying,
  offset: number,
): readonly SourceNode[] {
  const href = addressOf(element, 'href', tidying);
  if (href === undefined || href === '') return children;
  if (!isSafeUrl(href)) {
    tidying.drop(`link to a ${schemeOf(href)} address`, offset);
    return children;
  }
  const isEmpty = children.every((child) => isBlankText(child));
  if (isEmpty) return children;
  const title = attributeOf(element, 'title')?.trim();
  return withMark(newElement('a', { href, ...(title && { title }) }, []), children);
}

/** The language of a block of code is often said by the element of code inside. */
function languageHolder(element: SourceElement): SourceElement {
  const code = element.tagName === 'pre' ? firstInside(element, 'code') : undefined;
  return code && attributeOf(code, 'class') !== undefined ? code : element;
}

/** What an attribute says that is no style. */
function keptAttributes(element: SourceElement, name: string): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const attribute of attributesOf.get(name) ?? []) {
    const value = attributeOf(element, attribute);
    if (value !== undefined && isSaid(attribute, value)) kept[attribute] = value.trim();
  }
  return kept;
}

function isSaid(name: string, value: string): boolean {
  if (name === 'class') return /(?:^|\s)language-\S/.test(value);
  if (name === 'colspan' || name === 'rowspan') return /^\s*(?:[2-9]|\d\d+)\s*$/.test(value);
  if (name === 'align') return /^(?:left|right|center)$/i.test(value);
  return value.trim() !== '' || name === 'open' || name === 'reversed';
}

const attributesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['abbr', ['title']],
  ['code', ['class']],
  ['details', ['open']],
  ['ol', ['start']],
  ['pre', ['class']],
  ['td', ['align', 'colspan', 'rowspan']],
  ['th', ['align', 'colspan', 'rowspan', 'scope']],
  ['time', ['datetime']],
]);

/** No-break spaces are what editors write for any space; the others cannot be seen at all. */
function tidyText(text: string): string {
  return text
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[\uE000\uE001]|(?![\t\n\r])\p{Cc}/gu, '\uFFFD');
}
