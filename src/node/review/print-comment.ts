/** Prints nodes as Markdown for a comment on GitHub. */
import type { PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

const options: Options = {
  bullet: '-',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/** Blocks, without a newline at the end. */
export function printBlocks(nodes: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...nodes] }, options).trimEnd();
}

/** Running text on one line. */
export function printPhrase(nodes: readonly PhrasingContent[]): string {
  return printBlocks([{ type: 'paragraph', children: [...nodes] }]).replaceAll(/\s*\n\s*/gu, ' ');
}

/** A row of a table. */
export function printRow(cells: readonly (readonly PhrasingContent[])[]): string {
  return `| ${cells.map((cell) => printPhrase(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The first two lines of a table. */
export function printTableHead(names: readonly string[]): string {
  return `| ${names.join(' | ')} |\n|${names.map(() => '---|').join('')}`;
}
