/** Content as plain text, for titles, search, menus and answers in words. */
import type { Nodes, Table } from 'mdast';
import type { Content } from '../model/index.ts';

/** How formulas appear: as LaTeX between `$`, or not at all. */
export interface TextOptions {
  readonly math?: 'tex' | 'omit';
}

/**
 * The words of content. Blocks are separated by a line break, table cells by tabs; images and
 * drawings give their alternative text. Gaps are `____`, variables `{{name}}`.
 */
export function contentToText(content: Content, options: TextOptions = {}): string {
  return blocksToText(content, options);
}

function blocksToText(nodes: readonly Nodes[], options: TextOptions): string {
  return nodes
    .map((node) => nodeToText(node, options))
    .filter((text) => text !== '')
    .join('\n');
}

function inlineToText(nodes: readonly Nodes[], options: TextOptions): string {
  return nodes.map((node) => nodeToText(node, options)).join('');
}

function nodeToText(node: Nodes, options: TextOptions): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'html':
      return node.value;
    case 'inlineMath':
      return options.math === 'omit' ? '' : `$${node.value}$`;
    case 'math':
      return options.math === 'omit' ? '' : `$$${node.value}$$`;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
    case 'figure':
    case 'plot':
      return node.alt ?? '';
    case 'gap':
      return '____';
    case 'variable':
      return `{{${node.name}}}`;
    case 'table':
      return tableToText(node, options);
    case 'definition':
    case 'footnoteReference':
    case 'thematicBreak':
      return '';
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'footnoteDefinition':
    case 'root':
      return blocksToText(node.children, options);
    default:
      return 'children' in node ? inlineToText(node.children, options) : '';
  }
}

function tableToText(table: Table, options: TextOptions): string {
  return table.children
    .map((row) => row.children.map((cell) => inlineToText(cell.children, options)).join('\t'))
    .join('\n');
}
