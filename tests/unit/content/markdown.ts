import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import type { ContentBlock } from '../../../src/model/index.ts';

/** The tree of GitHub's Markdown, with formulas, as the parsing library gives it. */
export function markdownTree(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
}

/** Its blocks; fails on what content cannot hold. */
export function blocks(markdown: string): ContentBlock[] {
  return markdownTree(markdown).children.map((node) => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'list':
      case 'code':
      case 'blockquote':
      case 'table':
      case 'thematicBreak':
      case 'html':
      case 'math':
      case 'definition':
      case 'footnoteDefinition':
        return node;
      default:
        throw new Error(`${node.type} is no block`);
    }
  });
}
