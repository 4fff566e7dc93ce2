/** Writes an id into an item's file. */

/**
 * The text with a line `id: …` as the first of the front matter, and nothing else changed;
 * undefined when it has no front matter.
 */
export function addId(source: string, id: string): string | undefined {
  const opening = /^\uFEFF?---[ \t]*(?<ending>\r\n|\r|\n)/u.exec(source);
  if (opening?.groups === undefined) return undefined;
  const end = opening[0].length;
  return `${source.slice(0, end)}id: ${id}${opening.groups.ending}${source.slice(end)}`;
}
