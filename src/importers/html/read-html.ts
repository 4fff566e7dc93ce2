/** HTML of another platform as content: what is allowed stays, formulas become LaTeX. */
import type { BlockContent, PhrasingContent } from 'mdast';
import type { Dropped } from '../../content/from-html/context.ts';
import { convertFragment } from '../../content/from-html/convert.ts';
import { deepest, parseBounded } from '../../content/from-html/parse-bounded.ts';
import { toBlocks } from '../../content/to-blocks.ts';
import { visitContent } from '../../content/walk.ts';
import { normalBlocks } from '../../markdown/lowering/normal-form.ts';
import type { Content } from '../../model/index.ts';
import { type Formula, fillMarks, formulaMark, marksAsText } from './marks.ts';
import { type PreparedSource, prepareSource } from './prepare-source.ts';
import { tidyContent } from './tidy-content.ts';
import { tidyTree } from './tidy-tree.ts';

/** How the HTML is read. */
export interface ReadHtmlOptions {
  /**
   * The address that an image or link gets in the item; undefined leaves it as it is. Importers
   * note here which files of the package the item needs.
   */
  readonly asset?: (url: string) => string | undefined;
  /** Whether the platform shows `$x$` as a formula; most show two dollar signs. */
  readonly singleDollars?: boolean;
}

/** Content, and what of the HTML has no place in it. */
export interface HtmlReading {
  readonly content: Content;
  /** What a reader of the source would miss, each once; mere styles are not named. */
  readonly dropped: readonly Dropped[];
}

/** Longer than the text of any question. */
const longest = 1_000_000;

/**
 * Reads a fragment. Marks made by `gapMark` and `variableMark` in its text become gaps and
 * variables; formulas, however the platform keeps them, become LaTeX.
 */
export function readHtml(html: string, options: ReadHtmlOptions = {}): HtmlReading {
  const dropped = new Map<string, Dropped>();
  const drop = (name: string, offset: number) => {
    if (!dropped.has(name)) dropped.set(name, { name, offset });
  };
  const embedded: string[] = [];
  const source = withoutEmbedded(html, embedded);
  if (source.length > longest) drop(`everything behind the first ${longest} characters`, longest);
  const prepared = prepareSource(source.slice(0, longest), options.singleDollars ?? false);
  const formulas = [...prepared.formulas];
  const asset = (url: string) => {
    const index = /^data:#(\d+)$/.exec(url)?.[1];
    return options.asset?.(index === undefined ? url : (embedded[Number(index)] ?? url));
  };
  const nodes = convert(prepared, formulas, asset, drop);
  const content = tidyContent(fillMarks(toBlocks(nodes), formulas));
  visitContent(content, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') {
      node.value = marksAsText(node.value, formulas);
    }
  });
  return { content: normalBlocks(content.filter(isBlock)), dropped: [...dropped.values()] };
}

/** The text without the bytes of embedded files, which are no text and may be long. */
function withoutEmbedded(html: string, embedded: string[]): string {
  return html.replace(
    /data:[\w/+.-]{1,80};base64,[\w+/=%]{1000,}/g,
    (url) => `data:#${embedded.push(url) - 1}`,
  );
}

type Drop = (name: string, offset: number) => void;

function convert(
  { html, hasTags }: PreparedSource,
  formulas: Formula[],
  asset: (url: string) => string | undefined,
  drop: Drop,
): readonly (BlockContent | PhrasingContent)[] {
  const source = hasTags ? html : html.replace(/\n(?:[ \t\r]*\n)+/g, '<p>');
  const fragment = parseBounded(source) ?? parseBounded(withoutWrappers(source));
  if (!fragment) {
    drop(`the structure of HTML nested more than ${deepest} deep`, 0);
    return [{ type: 'text', value: html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') }];
  }
  const formula = (one: Formula) => formulaMark(formulas.push(one) - 1);
  tidyTree(fragment, { formula, drop, asset });
  const unread: Dropped[] = [];
  const nodes = convertFragment(fragment, unread);
  for (const { name, offset } of unread) if (!isStyle(name)) drop(name, offset);
  return nodes;
}

/** Old editors wrap a text once more with each change. */
function withoutWrappers(html: string): string {
  return html
    .replace(/<\/?(?:span|font)\b[^>]*>/gi, '')
    .replace(/<\/?(?:div|center|section)\b[^>]*>/gi, '<p>');
}

/** Attributes; those that matter were named when the tree was tidied. */
function isStyle(name: string): boolean {
  return name.includes(' of <');
}

function isBlock(block: Content[number]): block is BlockContent {
  return block.type !== 'definition' && block.type !== 'footnoteDefinition';
}
