/** Content in the Markdown of text2qti, which is Python's: no strikethrough, no displayed formulas. */
import type { ListItem, Nodes, PhrasingContent, Text } from 'mdast';
import type { Handle } from 'mdast-util-to-markdown';
import { isLocalUrl } from '../../src/content/safe-url.ts';
import { type ContentFiles, noteAsset, notePlot } from '../../src/formats/content-files.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import { contentToMarkdown, type MarkdownDialect } from '../../src/formats/markdown-text.ts';
import { packagePath } from '../../src/formats/package-path.ts';
import { unpackedFile } from '../../src/formats/unpacked-file.ts';
import type { Content, ContentBlock } from '../../src/model/index.ts';

/** Where the content stands. */
export interface MarkdownPlace {
  /** Path of the file below the bank's root. */
  readonly path: string;
  readonly files: ContentFiles;
  readonly report: ReportLoss;
}

const image = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

/** Only these signs may stand behind a backslash; others get a reference. */
const textHandler: Handle = (node: { value: string }, _, state, info) =>
  state
    .safe(node.value, info)
    .replace(
      /\\([^\w\s\\`*{}[\]()>#+\-.!$])/g,
      (_escape, sign: string) => `&#${sign.charCodeAt(0)};`,
    );

const dialect: MarkdownDialect = {
  listItemIndent: 'tab',
  handlers: { text: textHandler, break: () => '<br />' },
};

/** Writes the contents of one item; the files that they show are noted. */
export function newMarkdownWriter(place: MarkdownPlace): (content: Content) => string {
  return (content) => {
    const copy: { type: 'root'; children: ContentBlock[] } = JSON.parse(
      JSON.stringify({ type: 'root', children: content }),
    );
    adapt(copy, place);
    return contentToMarkdown(copy.children, dialect);
  };
}

/** Children first: what stands in the place of a node is finished. */
function adapt(node: Nodes, place: MarkdownPlace): void {
  if ('children' in node) {
    const children: Nodes[] = node.children;
    for (const [index, child] of children.entries()) {
      adapt(child, place);
      children[index] = adapted(child, place);
    }
  }
}

/** The node as Python's Markdown can say it. */
function adapted(node: Nodes, place: MarkdownPlace): Nodes {
  const { files, report } = place;
  switch (node.type) {
    case 'image':
    case 'link':
    case 'definition':
      return { ...node, url: addressOf(node.url, place) };
    case 'figure':
      return picture(addressOf(node.src, place), node.alt, node.caption);
    case 'plot':
      return picture(notePlot(node, files, packagePath), node.alt, node.caption);
    case 'math': {
      report({ kind: 'degraded', field: 'math', reason: 'Displayed formulas stand in the text.' });
      const value = `\\displaystyle ${onOneLine(node.value)}`;
      return { type: 'paragraph', children: [{ type: 'inlineMath', value }] };
    }
    case 'inlineMath':
      return { ...node, value: onOneLine(node.value) };
    case 'delete':
      return { type: 'element', name: 'del', attributes: {}, children: node.children };
    case 'listItem':
      return typeof node.checked === 'boolean' ? withSign(node, place) : node;
    case 'code':
    case 'inlineCode':
      if (node.value.includes('\t')) {
        report({ kind: 'degraded', field: 'code', reason: 'Tabs in code become spaces.' });
      }
      return node;
    default:
      return node;
  }
}

/** A list has no boxes. */
function withSign(item: ListItem, { report }: MarkdownPlace): ListItem {
  report({ kind: 'degraded', field: 'formatting', reason: 'Boxes in a list become signs.' });
  const { checked, children, ...rest } = item;
  const [first, ...others] = children;
  const sign: Text = { type: 'text', value: checked ? '☑ ' : '☐ ' };
  const marked: ListItem['children'] =
    first?.type === 'paragraph'
      ? [{ ...first, children: [sign, ...first.children] }, ...others]
      : [{ type: 'paragraph', children: [sign] }, ...children];
  return { ...rest, children: marked };
}

/** The caption stands below its picture. */
function picture(url: string, alt: string, caption = ''): Nodes {
  const below: PhrasingContent[] =
    caption === '' ? [] : [{ type: 'break' }, { type: 'text', value: caption }];
  return { type: 'paragraph', children: [{ type: 'image', url, alt }, ...below] };
}

/** Images are packed; text2qti takes no other files. */
function addressOf(url: string, { files, path, report }: MarkdownPlace): string {
  if (!isLocalUrl(url)) return url;
  if (!image.test(url)) return unpackedFile(url, report);
  return noteAsset(url, path, files, packagePath) ?? url;
}

/** A comment would end the formula. */
function onOneLine(tex: string): string {
  return tex
    .replace(/(?<!\\)%[^\n]*(?:\n|$)/g, ' ')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
