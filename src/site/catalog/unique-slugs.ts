/** Makes parts of addresses from names. */
import slugify from '@sindresorhus/slugify';

/**
 * A slug for each name, none twice: names that come out the same are numbered in the given order.
 * Slugs of digits only are led by a letter, because a number names a page of a list.
 */
export function uniqueSlugs(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  for (const name of names) {
    const slug = slugify(name, { decamelize: false });
    const base = slug === '' ? 'x' : /^\d+$/u.test(slug) ? `n${slug}` : slug;
    let unique = base;
    for (let number = 2; taken.has(unique); number += 1) unique = `${base}-${number}`;
    taken.add(unique);
    slugs.set(name, unique);
  }
  return slugs;
}
