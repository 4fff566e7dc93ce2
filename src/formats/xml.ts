/** XML as a tree of plain objects, printed in one place. */
import { escapeAttribute, escapeText } from '../content/escape.ts';

/** An element; text is a plain string child, unescaped. */
export interface XmlElement {
  readonly name: string;
  /** In the order they are printed. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** 1-based line of its opening tag in the text that it was read from. */
  readonly line?: number;
}

/** Output of `printXml`, appended as it is: large documents are made of small ones. */
export interface PrintedXml {
  readonly printed: string;
}

export type XmlNode = XmlElement | PrintedXml | string;

/** An element from its parts. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly XmlNode[]
): XmlElement {
  return { name, attributes, children };
}

/**
 * The element on one line, without declaration. Characters that XML forbids become U+FFFD. Not by a
 * library: the usual one leaves `&amp;` in a text as it is, which loses one level of escaping, and
 * takes ten times as long.
 */
export function printXml({ name, attributes, children }: XmlElement): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) text += ` ${key}="${quoted(value)}"`;
  if (children.every((child) => child === '')) return `${text}/>`;
  text += '>';
  for (const child of children) {
    if (typeof child === 'string') text += escapeText(child).replaceAll('\r', '&#13;');
    else text += 'printed' in child ? child.printed : printXml(child);
  }
  return `${text}</${name}>`;
}

/** The element as a whole document with its declaration. */
export function printXmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printXml(root)}\n`;
}

/** White space in an attribute survives reading only as a reference. */
function quoted(value: string): string {
  const escaped = escapeAttribute(value);
  return /[\t\n\r]/.test(escaped)
    ? escaped.replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
    : escaped;
}
