/** HTML of another platform as content: what is allowed stays, formulas become LaTeX. */
import type { Dropped } from '../../content/from-html/context.ts';
import { parseHtml } from '../../content/sanitize.ts';
import { toBlocks } from '../../content/to-blocks.ts';
import type { Content } from '../../model/index.ts';
import { splitMarks } from './marks.ts';

/** How the HTML is read. */
export interface ReadHtmlOptions {
  /**
   * The address that an image or link gets in the item; undefined leaves it as it is. Importers
   * note here which files of the package the item needs.
   */
  readonly asset?: (url: string) => string | undefined;
}

/** Content, and what of the HTML has no place in it. */
export interface HtmlReading {
  readonly content: Content;
  readonly dropped: readonly Dropped[];
}

/**
 * Reads a fragment. Marks made by `gapMark` and `variableMark` in its text become gaps and
 * variables; `\( … \)`, `\[ … \]` and `$$ … $$` become formulas.
 */
export function readHtml(html: string, options: ReadHtmlOptions = {}): HtmlReading {
  const { nodes, dropped } = parseHtml(html);
  const content = splitMarks(toBlocks(nodes));
  return { content: options.asset ? withAssets(content, options.asset) : content, dropped };
}

function withAssets(content: Content, asset: (url: string) => string | undefined): Content {
  const copy: Content = JSON.parse(JSON.stringify(content), (name, value: unknown) =>
    (name === 'url' || name === 'src' || name === 'href') && typeof value === 'string'
      ? (asset(value) ?? value)
      : value,
  );
  return copy;
}
