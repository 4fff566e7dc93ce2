/** XML as a tree of plain objects, printed in one place. */
import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

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
  const text = document.end({ headless: true });
  return printed.length === 0 ? text : text.replace(placeholder, (_, at) => printed[at] ?? '');
}

/** The element as a whole document with its declaration. */
export function printXmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printXml(root)}\n`;
}

/** Text cannot contain one: its `<` is escaped. */
const placeholder = /<\?printed (\d+)\?>/g;

function append(parent: XMLBuilder, node: XmlElement, printed: string[]): void {
  const builder = parent.ele(node.name, node.attributes);
  let run: string[] = [];
  const flush = (): void => {
    if (run.length > 0) builder.ins('printed', String(printed.push(run.join('')) - 1));
    run = [];
  };
  for (const child of node.children) {
    if (typeof child !== 'string' && 'printed' in child) {
      run.push(child.printed);
      continue;
    }
    flush();
    if (typeof child !== 'string') append(builder, child, printed);
    else if (child !== '') builder.txt(child);
  }
  flush();
}
