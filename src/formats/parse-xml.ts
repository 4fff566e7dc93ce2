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
  /** How many elements were in memory when it began. */
  readonly before: number;
}

/** What is done with a finished element; what comes back stands in its place. */
export type ElementHandler = (element: XmlElement) => XmlElement;

/** Deeper than any document; what works on trees may recurse. */
const deepest = 300;

/** At once in memory: elements that a handler has finished do not count. */
const mostElements = 1_000_000;

/**
 * The root element. Comments and processing instructions are left out, CDATA is text. A document
 * type is passed over, and refused where it declares entities: they could read other files or fill the
 * memory.
 * @param handlers by name of element: large documents are worked through piece by piece
 */
export function parseXml(
  text: string,
  handlers: ReadonlyMap<string, ElementHandler> = new Map(),
): XmlReading {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: OpenElement[] = [{ name: '', attributes: {}, children: [], line: 1, before: 0 }];
  let count = 0;
  let fault: Extract<XmlReading, { ok: false }> | undefined;
  const stop = (message: string): never => {
    fault = { ok: false, message, line: parser.line, column: parser.column + 1 };
    throw new Stopped();
  };
  const addText = (value: string): void => {
    const children = open.at(-1)?.children;
    const last = children?.at(-1);
    if (typeof last === 'string') children?.splice(-1, 1, last + value);
    else children?.push(value);
  };
  parser.on('doctype', (declared) => {
    if (declared.includes('<!ENTITY')) stop('The document type declares entities of its own.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const before = count;
    count += 1;
    if (open.length > deepest) stop(`Elements are nested more than ${deepest} deep.`);
    if (count > mostElements) stop(`There are more than ${mostElements} elements.`);
    const element: OpenElement = { name, attributes, children: [], line: parser.line, before };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    const handle = element && handlers.get(element.name);
    if (!element || !handle) return;
    const { before, ...finished } = element;
    count = before;
    open.at(-1)?.children.splice(-1, 1, handle(finished));
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', ({ message }) => {
    stop(message.replace(/^\d+:\d+: /, ''));
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stopped) || !fault) throw error;
    return fault;
  }
  const root = open[0]?.children.find((node) => typeof node !== 'string' && 'name' in node);
  if (root === undefined || typeof root === 'string' || !('name' in root)) {
    return { ok: false, message: 'The document has no element.', line: 1, column: 1 };
  }
  return { ok: true, root };
}

/** Ends the parser, which would go on after an error. */
class Stopped extends Error {}
