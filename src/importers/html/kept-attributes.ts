/** Attributes of HTML that say something, among those that only style. */
import { attributeOf, type SourceElement } from '../../content/from-html/context.ts';
import { firstInside } from './tree.ts';

/** What the attributes of an element say when it is read under that name. */
export function keptAttributes(source: SourceElement, name: string): Record<string, string> {
  const element = languageHolder(source);
  const kept: Record<string, string> = {};
  for (const attribute of attributesOf.get(name) ?? []) {
    const value = attributeOf(element, attribute);
    if (value !== undefined && isSaid(attribute, value)) kept[attribute] = value.trim();
  }
  return kept;
}

/** The language of a block of code is often said by the element of code inside. */
function languageHolder(element: SourceElement): SourceElement {
  const code = element.tagName === 'pre' ? firstInside(element, 'code') : undefined;
  return code && attributeOf(code, 'class') !== undefined ? code : element;
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
