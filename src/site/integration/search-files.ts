/** The files of the search index. */
import { hash } from 'node:crypto';
import { buildSearchIndex, type SearchIndex, type SearchRecord } from '../../bank/search/index.ts';

/** Texts by path below the site's base. */
export function searchFiles(records: readonly SearchRecord[]): ReadonlyMap<string, string> {
  const { index, words, others, records: results } = buildSearchIndex(records);
  const parts = new Map<string, string>([
    ['fields.json', JSON.stringify(others)],
    ...words.map((file, number) => [`words-${number}.json`, JSON.stringify(file)] as const),
    ...results.map((file, number) => [`records-${number}.json`, JSON.stringify(file)] as const),
  ]);
  // The name follows the content: a browser that keeps the folder never mixes two builds.
  const digest = hash('sha256', [...parts.values(), JSON.stringify(index)].join('\n')).slice(0, 12);
  const folder = `_astro/search-${digest}/`;
  const whole: SearchIndex = { ...index, folder };
  return new Map([
    ['search.json', JSON.stringify(whole)],
    ...[...parts].map(([name, text]) => [folder + name, text] as const),
  ]);
}
