/** mdast → Markdown in the one canonical form. */
import type {
  BlockContent,
  DefinitionContent,
  List,
  Nodes,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { type ConstructName, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Dialect } from './parse-markdown.ts';
import { escapePipes, printInlineMath, printMath } from './printing/print-math.ts';
import { toPrintable } from './printing/to-printable.ts';

/** Blocks to print; an `html` node is printed as it is. */
export type RawContent = readonly (RootContent | BlockContent | DefinitionContent)[];

/** How to print what Markdown itself does not know. */
export interface PrintOptions {
  readonly dialect: Dialect;
  /** Whether the text stands between the brackets of a gap, where code and formulas are told apart. */
  readonly isInGap?: boolean;
  /** What is written between the brackets of a gap. */
  readonly gap?: (interactionId: string) => string;
}

/** Markdown of blocks, ending in a newline unless it is empty. */
export function printMarkdown(nodes: RawContent, options: PrintOptions): string {
  const children = toPrintable(nodes, {
    dialect: options.dialect,
    isSingle: options.isInGap ?? false,
  });
  return toMarkdown({ type: 'root', children }, settings(options));
}

/** Markdown of running text on one line, without a newline at its end. */
export function printPhrasing(nodes: readonly PhrasingContent[], options: PrintOptions): string {
  return printMarkdown([{ type: 'paragraph', children: [...nodes] }], options).trimEnd();
}

function settings(options: PrintOptions): Options {
  return {
    bullet: '-',
    bulletOther: '*',
    // Other marks for rules are marks of lists, too.
    rule: '_',
    emphasis: '*',
    strong: '*',
    fence: '`',
    fences: true,
    listItemIndent: 'one',
    resourceLink: options.dialect === 'mdx',
    extensions: [tables, gfmStrikethroughToMarkdown(), gfmTaskListItemToMarkdown()],
    join: [joinChoices],
    unsafe: [
      ...listMarks,
      { character: '<', inConstruct: 'destinationRaw' },
      { character: '$', inConstruct: 'phrasing' },
      { atBreak: true, character: '$', after: '\\$' },
      { character: '{', after: '(?=\\{)', inConstruct: 'phrasing' },
      ...(options.dialect === 'mdx' ? unsafeInMdx : []),
      ...(options.isInGap ? unsafeInGap : []),
    ],
    handlers: {
      inlineMath: printInlineMath,
      math: printMath,
      gap: (node: { interaction: string }, _parent, state) => {
        const written = options.gap?.(node.interaction) ?? '';
        return `[[${state.stack.includes('tableCell') ? escapePipes(written) : written}]]`;
      },
      table: (node, parent, state, info) => {
        const [head = '', rule = '', ...rows] = (
          printTable?.(node, parent, state, info) ?? ''
        ).split('\n');
        return [head, rule.replace(/-+/g, '---'), ...rows].join('\n');
      },
      variable: (node: { name: string }) => `{{${node.name}}}`,
    },
  };
}

/** The printer's own patterns take the line break behind a mark, and miss the mark in the next line. */
const listMarks: NonNullable<Options['unsafe']> = [
  ...['-', '+', '*'].map((character) => ({ atBreak: true, character, after: '(?=[ \\t\\n])' })),
  { atBreak: true, before: '\\d+', character: '.', after: '(?=[ \\t\\n]|$)' },
];

/** Tables with one space around cells and three dashes below each heading. */
const tables = gfmTableToMarkdown({ tablePipeAlign: false });
const printTable = tables.handlers?.table;

const unsafeInMdx: NonNullable<Options['unsafe']> = [
  { character: '<', inConstruct: 'phrasing' },
  { character: '{', inConstruct: 'phrasing' },
  { character: '}', inConstruct: 'phrasing' },
  { atBreak: true, character: '<' },
  { atBreak: true, character: '{' },
  { atBreak: true, character: 'i', after: 'mport\\b' },
  { atBreak: true, character: 'e', after: 'xport\\b' },
];

const outsideText: ConstructName[] = [
  'titleQuote',
  'titleApostrophe',
  'destinationLiteral',
  'destinationRaw',
];
const unsafeInGap: NonNullable<Options['unsafe']> = [
  { character: '`', inConstruct: outsideText },
  { character: '$', inConstruct: outsideText },
];

/** Choices of several blocks have a blank line behind them, others follow each other closely. */
function joinChoices(left: Nodes, _right: Nodes, parent: Nodes): number | undefined {
  if (parent.type !== 'list' || !isChoiceList(parent)) return undefined;
  return left.type === 'listItem' && left.spread ? 1 : 0;
}

function isChoiceList(list: List): boolean {
  return list.data?.isChoiceList === true;
}
