/** Content as Markdown on its own, not as part of an item. */
import type { Content } from '../model/index.ts';
import type { Dialect } from './parse-markdown.ts';
import { printMarkdown } from './print-markdown.ts';

/** Canonical Markdown, ending in a newline unless it is empty. */
export function printContent(content: Content, dialect: Dialect = 'md'): string {
  return printMarkdown(content, { dialect });
}
