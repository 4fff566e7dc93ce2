/** Reads XML, strictly, into the tree that `xml.ts` prints. */
import { SaxesParser } from 'saxes';
import type { XmlElement, XmlNode } from './xml.ts';

/** A tree, or where and why there is none. */
export type XmlReading =
  | { readonly ok: true; readonly root: XmlElement }
  | {
      readonly ok: false;
      readonly message: string;
      /** 1-based. */
      readonly line: number;
      readonly column: number;
    };

/** An element while its children are still coming. */
interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  readonly line: number;
}

/** What is done with a finished element; what comes back stands in its place. */
export type ElementHandler = (element: XmlElement) => XmlElement;

/**
 * The root element. Comments and processing instructions are left out, CDATA is text.
 * @param handlers by name of element: large documents are worked through piece by piece
 */
export function parseXml(
  text: string,
  handlers: ReadonlyMap<string, ElementHandler> = new Map(),
): XmlReading {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: OpenElement[] = [{ name: '', attributes: {}, children: [], line: 1 }];
  let fault: Extract<XmlReading, { ok: false }> | undefined;
  const addText = (value: string): void => {
    const children = open.at(-1)?.children;
    const last = children?.at(-1);
    if (typeof last === 'string') children?.splice(-1, 1, last + value);
    else children?.push(value);
  };
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = { name, attributes, children: [], line: parser.line };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    const handle = element && handlers.get(element.name);
    if (element && handle) open.at(-1)?.children.splice(-1, 1, handle(element));
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', ({ message }) => {
    fault ??= {
      ok: false,
      message: message.replace(/^\d+:\d+: /, ''),
      line: parser.line,
      column: parser.column + 1,
    };
  });
  parser.write(text).close();
  if (fault) return fault;
  const root = open[0]?.children.find((node) => typeof node !== 'string' && 'name' in node);
  if (root === undefined || typeof root === 'string' || !('name' in root)) {
    return { ok: false, message: 'The document has no element.', line: 1, column: 1 };
  }
  return { ok: true, root };
}
