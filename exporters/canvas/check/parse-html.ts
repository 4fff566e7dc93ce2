/** Reads the HTML of a text as strictly as it has to be written. */
import { htmlElements, voidElements } from './html-elements.ts';

/** An element with attributes that matter: an image, a link. */
export interface HtmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a text holds. */
export interface ParsedHtml {
  /** What is not well-formed, each in a few words. */
  readonly faults: readonly string[];
  readonly tags: readonly HtmlTag[];
  /** The text outside code, entities decoded. */
  readonly prose: string;
}

/** A tag; a script or style sheet with all it holds, which is no text; or a comment. */
const token =
  /<(script|style)\b[^>]*>.*?<\/\1\s*>|<(\/?)([A-Za-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|<!--.*?-->/gis;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const unescaped = /&(?!(?:[A-Za-z]\w*|#\d+|#x[\da-fA-F]+);)[A-Za-z#]\S{0,8}/;

/** Elements must be known and closed, ampersands escaped: else parsers guess, each in its way. */
export function parseHtml(html: string): ParsedHtml {
  if (!/[<&]/.test(html)) return { faults: [], tags: [], prose: html };
  const faults: string[] = [];
  const tags: HtmlTag[] = [];
  const open: string[] = [];
  let prose = '';
  let read = 0;
  const addText = (text: string): void => {
    const stray = /<[A-Za-z/!?][^<]{0,10}/.exec(text)?.[0] ?? unescaped.exec(text)?.[0];
    if (stray !== undefined) faults.push(`“${stray}” is not escaped`);
    if (!open.includes('code') && !open.includes('pre')) prose += decode(text);
  };
  for (const match of html.matchAll(token)) {
    const [whole, , slash, rawName, rest = ''] = match;
    addText(html.slice(read, match.index));
    read = match.index + whole.length;
    if (rawName === undefined) continue;
    const name = rawName.toLowerCase();
    if (!htmlElements.has(name)) {
      faults.push(`“<${slash}${rawName.slice(0, 12)}” is read as an element`);
    } else if (slash === '/') {
      closeElement(name, open, faults);
    } else {
      tags.push({ name, attributes: attributesOf(rest) });
      if (!voidElements.has(name) && !rest.endsWith('/')) open.push(name);
    }
  }
  addText(html.slice(read));
  if (open.length > 0) faults.push(`<${open.join('>, <')}> is not closed`);
  return { faults, tags, prose };
}

function closeElement(name: string, open: string[], faults: string[]): void {
  if (voidElements.has(name)) return;
  const at = open.lastIndexOf(name);
  if (at < 0) {
    faults.push(`</${name}> closes nothing`);
    return;
  }
  const unclosed = open.splice(at).slice(1);
  if (unclosed.length > 0)
    faults.push(`<${unclosed.join('>, <')}> is not closed before </${name}>`);
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare = ''] of text.matchAll(attribute)) {
    attributes[name.toLowerCase()] = decode(double ?? single ?? bare);
  }
  return attributes;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
