/** Finds an id for an item that has none. */
import slugify from '@sindresorhus/slugify';

/**
 * An id that is not taken: the file's name, or the title where the name has no letter to begin
 * with; with the folder before it or a number behind it where that is taken.
 * @param path below the bank's root
 */
export function freeId(path: string, title: string, taken: ReadonlySet<string>): string {
  const parts = path.replace(/\.mdx?$/u, '').split('/');
  const name = slugOf(parts.at(-1) ?? '');
  const slug = name === '' ? slugOf(title) || 'item' : name;
  if (!taken.has(slug)) return slug;
  const folder = slugOf(parts.at(-2) ?? '');
  const longer = folder === '' ? slug : `${folder}-${slug}`;
  if (!taken.has(longer)) return longer;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/** Lower-case letters, digits and hyphens, beginning with a letter; empty where nothing remains. */
export function slugOf(text: string): string {
  return slugify(text, { decamelize: false }).replace(/^[^a-z]+/u, '');
}
