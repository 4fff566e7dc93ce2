/** The content of an item as HTML that both importers keep as it is. */

import { escapeAttribute } from '../../src/content/escape.ts';
import { contentToHtml, contentToInlineHtml, type HtmlOptions } from '../../src/content/to-html.ts';
import { type ContentFiles, noteAsset, notePlot } from '../../src/formats/content-files.ts';
import { itemShape } from '../../src/formats/item-shape.ts';
import { packagePath } from '../../src/formats/package-path.ts';
import type { Content, Item, Plot } from '../../src/model/index.ts';
import { guardHtml } from './guard-html.ts';
import { canvasMath } from './math.ts';

/** Writes the contents of one item. */
export interface ItemHtml {
  /** Blocks; where the stem has blanks or variables, they are written `[name]`. */
  readonly stem: (content: Content) => string;
  readonly block: (content: Content) => string;
  /** Without the wrapper of a single paragraph. */
  readonly inline: (content: Content) => string;
  /** The address in the package of a file beside the item. */
  readonly address: (url: string) => string;
  /** Variables named outside the stem so far: there Canvas does not put in their values. */
  readonly unfilled: ReadonlySet<string>;
}

/** What all contents of an item have in common. */
export interface ItemHtmlSettings {
  readonly item: Pick<Item, 'path' | 'interactions'>;
  /** Written around every text; absent where it is the language of the bank. */
  readonly language?: string;
  readonly files: ContentFiles;
  /** Put before ids, since many items stand on one page. */
  readonly idPrefix: string;
}

/** A place for what is inserted after the text is guarded, in characters that no text has. */
const slot = /\uFDD0(\d+)\uFDD1/g;

/** Writers for the contents of the item; what they refer to is noted in its files. */
export function newItemHtml({ item, language, files, idPrefix }: ItemHtmlSettings): ItemHtml {
  const variables = variablesOf(item);
  const unfilled = new Set<string>();
  const address = (url: string): string => addressOf(url, item.path, files);

  const write = (content: Content, { writer, hasTokens, isStem, wrapper }: Manner): string => {
    const slots: string[] = [];
    const insert = (html: string): string => `\uFDD0${slots.push(html) - 1}\uFDD1`;
    const variable = (name: string): string => {
      if (!isStem) unfilled.add(name);
      return isStem ? `[${name}]` : name;
    };
    const options: HtmlOptions = {
      math: (tex, display) => insert(canvasMath(tex, display, { hasTokens, variables, variable })),
      asset: address,
      gap: (id) => insert(`[${id}]`),
      variable: (name) => insert(isStem ? variable(name) : `<var>${variable(name)}</var>`),
      plot: (plot) => plotImage(plot, files),
      align: (alignment) => ` style="text-align: ${alignment};"`,
      idPrefix,
    };
    const guarded = guardHtml(withoutInputs(writer(content, options)), hasTokens);
    const html = guarded.replace(slot, (_, index) => slots[index] ?? '');
    if (language === undefined || html === '') return html;
    return `<${wrapper} lang="${escapeAttribute(language)}">${html}</${wrapper}>`;
  };

  const block = { writer: contentToHtml, wrapper: 'div', hasTokens: false, isStem: false } as const;
  const stem = { ...block, hasTokens: variables.size > 0 || hasBlanks(item), isStem: true };
  const inline = { ...block, writer: contentToInlineHtml, wrapper: 'span' } as const;
  return {
    stem: (content) => write(content, stem),
    block: (content) => write(content, block),
    inline: (content) => write(content, inline),
    address,
    unfilled,
  };
}

/** How a content is written. */
interface Manner {
  readonly writer: typeof contentToHtml;
  readonly wrapper: 'div' | 'span';
  /** Whether `[word]` means a blank. */
  readonly hasTokens: boolean;
  readonly isStem: boolean;
}

function variablesOf({ interactions }: Pick<Item, 'interactions'>): ReadonlySet<string> {
  return new Set(
    interactions.flatMap((interaction) =>
      interaction.kind === 'formula' ? interaction.variables.map(({ name }) => name) : [],
    ),
  );
}

/** Both sanitisers drop check boxes; signs of them stay. */
function withoutInputs(html: string): string {
  return html.replace(/<input type="checkbox"[^>]*?( checked="checked")? \/>/g, (_, isChecked) =>
    isChecked ? '☑' : '☐',
  );
}

/** A short answer with regular expressions is a blank in New Quizzes. */
function hasBlanks(item: Pick<Item, 'interactions'>): boolean {
  const shape = itemShape(item);
  return shape.endsWith('-cloze') || shape === 'pattern-entry';
}

function addressOf(url: string, itemPath: string, files: ContentFiles): string {
  const path = noteAsset(url, itemPath, files, packagePath);
  return path === undefined ? url : `$IMS-CC-FILEBASE$/${path}`;
}

/** Both sanitisers drop inline SVG; an image of it stays. */
function plotImage(plot: Plot, files: ContentFiles): string {
  const path = notePlot(plot, files, packagePath);
  const width = plot.width === undefined ? '' : ` width="${plot.width}"`;
  return `<img src="$IMS-CC-FILEBASE$/${path}" alt="${escapeAttribute(plot.alt)}"${width} />`;
}
