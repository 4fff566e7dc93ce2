/** Markdown that is no item: descriptions, fields of imported questions. */
import type { Content } from '../model/index.ts';
import type { BodyReader } from './body-reader.ts';
import { byIdentifier, definitionsIn } from './definitions.ts';
import { disarmLinks } from './disarm-links.ts';
import { type Dialect, parseMarkdown } from './parse-markdown.ts';
import { readContent } from './read-content.ts';
import { tooDeep } from './too-deep.ts';

/** More marks in one paragraph, or containers on one line, than a parser works through in time. */
const mostMarks = 2_000;
const buried = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){100}/m;

/**
 * The content that a text says; problems in it are passed over. A text that no parser works
 * through in time, or that is nested deeper than anybody reads, is taken for plain words. A link
 * that could run code is none.
 */
export function parseContent(markdown: string, dialect: Dialect = 'md'): Content {
  const text = markdown.replace(/\r\n?/g, '\n');
  if (isHopeless(text)) return plain(text);
  const root = parseMarkdown(text, dialect);
  if (tooDeep(root)) return plain(text);
  const reader: BodyReader = {
    text,
    dialect,
    isDraft: false,
    variables: undefined,
    definitions: byIdentifier(definitionsIn(root, text)),
    usedDefinitions: new Set(),
    report: () => undefined,
    reportKey: () => undefined,
    useAsset: () => undefined,
  };
  return disarmLinks(readContent(root.children, reader));
}

function isHopeless(text: string): boolean {
  if (buried.test(text)) return true;
  if (text.length <= mostMarks) return false;
  return text.split('\n\n').some((part) => (part.match(/[*_~`[]+/g)?.length ?? 0) > mostMarks);
}

function plain(value: string): Content {
  return [
    { type: 'paragraph', children: [{ type: 'text', value: value.replace(/\s+/g, ' ').trim() }] },
  ];
}
