/** Markdown → mdast with positions: CommonMark, and of GFM and our own only what the text uses. */
import type { Root } from 'mdast';
import { fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { math } from 'micromark-extension-math';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Extension } from 'micromark-util-types';
import { gapSyntax, gapTree } from './syntax/gap-syntax.ts';
import { jsxSyntax, jsxTree } from './syntax/jsx-syntax.ts';
import { mathTree } from './syntax/math-tree.ts';
import { variableSyntax, variableTree } from './syntax/variable-syntax.ts';

/** `md`, or `mdx` with components. */
export type Dialect = 'md' | 'mdx';

/** One extension of the grammar, loaded only for texts that can use it: each costs time. */
interface Construct {
  /** Where this does not match, the construct cannot occur. */
  readonly sign: RegExp;
  readonly syntax: Extension;
  readonly tree: TreeExtension;
}

const constructs: readonly Construct[] = [
  { sign: /\$/, syntax: math(), tree: mathTree },
  { sign: /\[[ \txX]\]/, syntax: gfmTaskListItem(), tree: gfmTaskListItemFromMarkdown() },
  { sign: /\||:-|-:/, syntax: gfmTable(), tree: gfmTableFromMarkdown() },
  { sign: /~/, syntax: gfmStrikethrough(), tree: gfmStrikethroughFromMarkdown() },
  { sign: /\[\[/, syntax: gapSyntax, tree: gapTree },
  { sign: /\{\{/, syntax: variableSyntax, tree: variableTree },
];

/** The extensions of each set of constructs, combined once. */
const combined = new Map<number, { extensions: Extension[]; mdastExtensions: TreeExtension[] }>();

/** @throws VFileMessage where the tags or braces of an `.mdx` text are malformed. */
export function parseMarkdown(text: string, dialect: Dialect): Root {
  let key = dialect === 'mdx' ? 1 : 0;
  for (const [index, construct] of constructs.entries()) {
    if (construct.sign.test(text)) key |= 2 << index;
  }
  return fromMarkdown(text, optionsFor(key));
}

function optionsFor(key: number) {
  const known = combined.get(key);
  if (known) return known;
  const used = constructs.filter((_, index) => key & (2 << index));
  const syntax = used.map((one) => one.syntax);
  const tree = used.map((one) => one.tree);
  // Variables are tried before expressions in braces: what is added last is tried first.
  if (key & 1) {
    syntax.unshift(jsxSyntax);
    tree.unshift(jsxTree);
  }
  const options = { extensions: [combineExtensions(syntax)], mdastExtensions: tree };
  combined.set(key, options);
  return options;
}
