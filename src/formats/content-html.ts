/** The content of one item as HTML for a package, its files noted on the way. */
import { escapeAttribute } from '../content/escape.ts';
import { contentToHtml, contentToInlineHtml, type HtmlOptions } from '../content/to-html.ts';
import type { Content, Plot } from '../model/index.ts';
import { type ContentFiles, noteAsset, notePlot } from './content-files.ts';

/** Writes the contents of one item. */
export interface ContentHtml {
  readonly block: (content: Content) => string;
  /** Without the wrapper of a single paragraph. */
  readonly inline: (content: Content) => string;
}

/** What a format decides about HTML. */
export interface ContentHtmlSettings extends Pick<HtmlOptions, 'math' | 'gap' | 'variable'> {
  /** Path of the item's file below the bank's root. */
  readonly path: string;
  readonly files: ContentFiles;
  /** Path in the package of a file, by its path below the bank's root. */
  readonly pathOf: (bankPath: string) => string;
  /** The address that HTML gives to a path in the package: `@@PLUGINFILE@@/pipe.svg`. */
  readonly address: (packagePath: string) => string;
}

/** Writers for the contents of an item. A plot becomes an image. */
export function newContentHtml(settings: ContentHtmlSettings): ContentHtml {
  const { address, files, gap, math, path, pathOf, variable } = settings;
  const options: HtmlOptions = {
    math,
    ...(gap && { gap }),
    ...(variable && { variable }),
    asset: (url) => {
      const found = noteAsset(url, path, files, pathOf);
      return found === undefined ? url : address(found);
    },
    plot: (plot) => plotImage(plot, address(notePlot(plot, files, pathOf))),
  };
  return {
    block: (content) => contentToHtml(content, options),
    inline: (content) => contentToInlineHtml(content, options),
  };
}

/** The caption is written around it. */
function plotImage({ alt, width }: Plot, source: string): string {
  const size = width === undefined ? '' : ` width="${width}"`;
  return `<img src="${escapeAttribute(source)}" alt="${escapeAttribute(alt)}"${size} />`;
}
