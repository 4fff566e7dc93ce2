/** Markdown that is no item: descriptions, fields of imported questions. */
import type { Content } from '../model/index.ts';
import type { BodyReader } from './body-reader.ts';
import { type Dialect, parseMarkdown } from './parse-markdown.ts';
import { readContent } from './read-content.ts';

/** The content that a text says; problems in it are passed over. */
export function parseContent(markdown: string, dialect: Dialect = 'md'): Content {
  const text = markdown.replace(/\r\n?/g, '\n');
  const reader: BodyReader = {
    text,
    dialect,
    isDraft: false,
    variables: undefined,
    definitions: new Map(),
    usedDefinitions: new Set(),
    report: () => undefined,
    reportKey: () => undefined,
    useAsset: () => undefined,
  };
  return readContent(parseMarkdown(text, dialect).children, reader);
}
