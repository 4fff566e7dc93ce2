/** Edits the front matter of an item's file and leaves every other byte as it is. */

/**
 * The text with another front matter; as it is where it has none or `edit` gives undefined.
 * @param edit is given the YAML between the lines `---`, with the line endings of the file
 */
export function editFrontMatter(
  source: string,
  edit: (yaml: string) => string | undefined,
): string {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/u.exec(source)?.[0];
  if (opening === undefined) return source;
  const rest = source.slice(opening.length);
  const closing = /^---[ \t]*$/mu.exec(rest);
  if (closing === null) return source;
  const edited = edit(rest.slice(0, closing.index));
  return edited === undefined ? source : opening + edited + rest.slice(closing.index);
}
