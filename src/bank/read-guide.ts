/** Finds the items that a study guide embeds; the guide itself is a page that Astro makes. */
import { sourceText } from '../markdown/source-text.ts';
import type { Place } from '../model/index.ts';

/** A guide and its items. */
export interface GuideReading {
  readonly path: string;
  readonly items: readonly { readonly id: string; readonly place: Place }[];
}

/** A code block or a code span, which only shows how an item is embedded, or an item. */
const codeOrItem =
  /^(?<fence>`{3,}|~{3,})[\s\S]*?(?:^\k<fence>|(?![\s\S]))|(?<tick>`+)(?!`)[\s\S]*?(?<!`)\k<tick>(?!`)|<Item\s[^>]*?\bid=["'](?<id>[^"']*)["']/gmu;

/** Reads the text of a guide. */
export function readGuide(source: string, path: string): GuideReading {
  const file = sourceText(source, path);
  const items = [...file.text.matchAll(codeOrItem)].flatMap(({ 0: found, index, groups }) => {
    const id = groups?.id;
    if (id === undefined) return [];
    const end = index + found.length - 1;
    return [{ id, place: file.place({ start: end - id.length, end }) }];
  });
  return { path, items };
}
