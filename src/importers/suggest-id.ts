/** What an imported item is called in the bank, before it is made unique there. */
import slugify from '@sindresorhus/slugify';

/** Names that Windows keeps for devices, and the one of a file that documents its folder. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|readme)$/;

/**
 * A legal id from the first name that gives one, at most 80 characters, cut between words:
 * `Bernoulli's Equation` gives `bernoullis-equation`, `25` gives `item-25`.
 */
export function suggestId(...names: readonly (string | undefined)[]): string {
  for (const name of names) {
    const slug = slugOf(name ?? '');
    if (slug !== '') return /^[a-z]/.test(slug) && !reserved.test(slug) ? slug : `item-${slug}`;
  }
  return 'item';
}

/** The folder of a topic path: `Fluid mechanics/Flow` gives `fluid-mechanics/flow`. */
export function suggestFolder(topic: string | undefined): string {
  return (topic ?? '')
    .split('/')
    .map((part) => slugOf(part))
    .filter((slug) => slug !== '')
    .map((slug) => (reserved.test(slug) ? `${slug}-topic` : slug))
    .join('/');
}

function slugOf(name: string): string {
  const slug = slugify(name.slice(0, 500), { decamelize: false });
  if (slug.length <= 80) return slug;
  const cut = slug.slice(0, 80);
  return cut.slice(0, cut.lastIndexOf('-') > 20 ? cut.lastIndexOf('-') : 80);
}
