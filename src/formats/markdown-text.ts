/**
 * Content as Markdown with `$…$`, for formats whose texts are Markdown: plain where it can be,
 * with backslashes only where the text would otherwise mean something else.
 */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { contentToInlineHtml } from '../content/to-html.ts';
import { expandUnits } from '../content/units.ts';
import type { Content, Figure, HtmlElement, InlineMath } from '../model/index.ts';

/** What another reader of Markdown needs, as the options of `mdast-util-to-markdown`. */
export type MarkdownDialect = Pick<Options, 'listItemIndent' | 'handlers'>;

/**
 * Markdown on as many lines as it needs, without one at its end. Units are written out in plain
 * LaTeX, gaps as `____`, elements as HTML. Plots leave only their alternative text.
 */
export function contentToMarkdown(content: Content, dialect: MarkdownDialect = {}): string {
  const plain = write(content, plainText, dialect);
  const escaped = write(content, {}, dialect);
  return plain === escaped || isSame(plain, escaped) ? plain : escaped;
}

/** The same for a text that stands behind a label, where `1.` or `>` begins no list or quotation. */
export function contentToMarkdownLine(content: Content): string {
  const plain = write(content, plainText);
  return content.length === 1 && isSame(`x ${plain}`, `x ${write(content, {})}`)
    ? plain
    : contentToMarkdown(content);
}

function write(
  content: Content,
  handlers: NonNullable<Options['handlers']>,
  { handlers: others, listItemIndent = 'one' }: MarkdownDialect = {},
): string {
  const options: Options = {
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent,
    resourceLink: true,
    rule: '-',
    extensions: [gfmToMarkdown()],
    handlers: { ...ownNodes, ...others, ...handlers },
    unsafe: [{ character: '$', inConstruct: 'phrasing' }],
  };
  const children: Content = JSON.parse(JSON.stringify(content));
  return toMarkdown({ type: 'root', children: [...children] }, options).trimEnd();
}

/** A dollar sign would begin a formula wherever it stands. */
const plainText: NonNullable<Options['handlers']> = {
  text: (node: { value: string }) => node.value.replaceAll('$', '\\$'),
};

const ownNodes: NonNullable<Options['handlers']> = {
  inlineMath: (node: InlineMath) => fenced(expandUnits(node.value)),
  math: (node: { value: string }) => {
    const tex = expandUnits(node.value);
    return tex.includes('\n') ? `$$\n${tex}\n$$` : `$$${tex}$$`;
  },
  gap: () => '____',
  variable: (node: { name: string }) => `{{${node.name}}}`,
  figure: (node: Figure, parent, state, info) =>
    state.handle(
      { type: 'image', url: node.src, alt: node.alt, title: node.caption ?? null },
      parent,
      state,
      info,
    ),
  plot: (node: { alt: string }) => node.alt,
  element: (node: HtmlElement) =>
    contentToInlineHtml([{ type: 'paragraph', children: [node] }], {
      math: (tex, display) => (display ? `$$${tex}$$` : fenced(tex)),
      asset: (url) => url,
      gap: () => '____',
    }),
};

/** A formula with a dollar sign in it needs the longer fence. */
function fenced(tex: string): string {
  return tex.includes('$') ? `$$${tex}$$` : `$${tex}$`;
}

/** Whether two texts are the same Markdown. */
function isSame(left: string, right: string): boolean {
  return JSON.stringify(meaning(left)) === JSON.stringify(meaning(right));
}

function meaning(text: string): unknown {
  const tree: Nodes = fromMarkdown(text, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
  return JSON.parse(JSON.stringify(tree), (name, value: unknown) =>
    name === 'position' ? undefined : value,
  );
}
