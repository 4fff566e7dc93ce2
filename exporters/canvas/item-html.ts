/** The content of an item as HTML that both importers keep as it is. */

import { escapeAttribute } from '../../src/content/escape.ts';
import { drawPlot } from '../../src/content/plot.ts';
import { resolveAsset } from '../../src/content/resolve-asset.ts';
import { contentToHtml, contentToInlineHtml, type HtmlOptions } from '../../src/content/to-html.ts';
import { fingerprintHex } from '../../src/formats/fingerprint.ts';
import type { Content, Item, Plot } from '../../src/model/index.ts';
import { guardHtml } from './guard-html.ts';
import type { ItemFiles } from './item-files.ts';
import { canvasMath } from './math.ts';
import { packagePath } from './package-path.ts';

/** Writes the contents of one item. */
export interface ItemHtml {
  /** Blocks; where the stem has blanks or variables, they are written `[name]`. */
  readonly stem: (content: Content) => string;
  readonly block: (content: Content) => string;
  /** Without the wrapper of a single paragraph. */
  readonly inline: (content: Content) => string;
  /** The address in the package of a file beside the item. */
  readonly address: (url: string) => string;
}

/** What all contents of an item have in common. */
export interface ItemHtmlSettings {
  readonly item: Pick<Item, 'path' | 'interactions'>;
  /** Written around every text; absent where it is the language of the bank. */
  readonly language?: string;
  readonly files: ItemFiles;
}

/** A place for what is inserted after the text is guarded, in characters that no text has. */
const slot = /\uFDD0(\d+)\uFDD1/g;

/** Writers for the contents of the item; what they refer to is noted in its files. */
export function newItemHtml({ item, language, files }: ItemHtmlSettings): ItemHtml {
  const names = new Set(
    item.interactions.flatMap((interaction) =>
      interaction.kind === 'formula' ? interaction.variables.map(({ name }) => name) : [],
    ),
  );
  const isTokenStem = names.size > 0 || item.interactions.some(({ id }) => id.startsWith('gap-'));
  const address = (url: string): string => addressOf(url, item.path, files);

  const write = (
    content: Content,
    writer: typeof contentToHtml,
    hasTokens: boolean,
    wrapper: 'div' | 'span',
  ): string => {
    const slots: string[] = [];
    const insert = (html: string): string => `\uFDD0${slots.push(html) - 1}\uFDD1`;
    const options: HtmlOptions = {
      math: (tex, display) => insert(canvasMath(tex, display, { hasTokens, variables: names })),
      asset: address,
      gap: (id) => insert(`[${id}]`),
      variable: (name) => insert(`[${name}]`),
      plot: (plot) => plotImage(plot, files),
      align: (alignment) => ` style="text-align: ${alignment};"`,
    };
    const guarded = guardHtml(writer(content, options), hasTokens);
    const html = guarded.replace(slot, (_, index) => slots[index] ?? '');
    if (language === undefined || html === '') return html;
    return `<${wrapper} lang="${escapeAttribute(language)}">${html}</${wrapper}>`;
  };

  return {
    stem: (content) => write(content, contentToHtml, isTokenStem, 'div'),
    block: (content) => write(content, contentToHtml, false, 'div'),
    inline: (content) => write(content, contentToInlineHtml, false, 'span'),
    address,
  };
}

function addressOf(url: string, itemPath: string, files: ItemFiles): string {
  const bankPath = resolveAsset(itemPath, url);
  if (bankPath === undefined) {
    files.unresolved.push(url);
    return url;
  }
  const path = packagePath(bankPath);
  files.assets[path] = bankPath;
  return `$IMS-CC-FILEBASE$/${path}`;
}

/** Both sanitisers drop inline SVG; an image of it stays. */
function plotImage(plot: Plot, files: ItemFiles): string {
  const path = `images/plots/${fingerprintHex(JSON.stringify(plot))}.svg`;
  files.drawings[path] ??= drawPlot(plot);
  const width = plot.width === undefined ? '' : ` width="${plot.width}"`;
  return `<img src="$IMS-CC-FILEBASE$/${path}" alt="${escapeAttribute(plot.alt)}"${width} />`;
}
