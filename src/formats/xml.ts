/** XML as a tree of plain objects, printed in one place. */
import { create } from 'xmlbuilder2';

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

/** The element on one line, without declaration. Characters that XML forbids become U+FFFD. */
export function printXml(root: XmlElement): string {
  const printed: string[] = [];
  const document = create({ invalidCharReplacement: '\uFFFD' });
  append(document, root, printed);
  return document
    .end({ headless: true })
    .replace(placeholders, (_, index) => printed[Number(index)] ?? '');
}

/** The element as a whole document with its declaration. */
export function printXmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printXml(root)}\n`;
}

type Builder = ReturnType<typeof create>;

/** Stands for printed XML until the rest is printed; no text can look like it, for `<` is escaped. */
const placeholder = 'stemma-printed';
const placeholders = /<stemma-printed n="(\d+)"\/>/g;

function append(
  parent: Builder,
  { name, attributes, children }: XmlElement,
  printed: string[],
): void {
  const builder = parent.ele(name, protectValues(attributes));
  for (const child of children) {
    if (typeof child === 'string') {
      if (child !== '') builder.txt(protect(child).replaceAll('\r', '&#13;'));
    } else if ('printed' in child) {
      builder.ele(placeholder, { n: String(printed.push(child.printed) - 1) });
    } else {
      append(builder, child, printed);
    }
  }
}

/** The library leaves what looks like a reference as it is, so `&lt;` as text needs its `&` escaped. */
function protect(text: string): string {
  return text.includes('&') ? text.replaceAll('&', '&amp;') : text;
}

/** White space in an attribute survives reading only as a reference. */
function protectValues(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      protect(value).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`),
    ]),
  );
}
