/** Reads the history of a bank as a process of its own: the folder, and `program` or `objects`. */
import { openCache } from '../../src/node/cache.ts';
import { isomorphicObjects } from '../../src/node/git/isomorphic-objects.ts';
import { locateRepository } from '../../src/node/git/locate-repository.ts';
import { readBankHistory } from '../../src/node/history/bank-history.ts';
import { historyWith } from '../../src/node/history/history-with.ts';
import { isomorphicReader } from '../../src/node/history/isomorphic-reader.ts';

const [folder = '', how] = process.argv.slice(2);
const cache = openCache('history');
if (how === 'objects') {
  const place = await locateRepository(folder);
  if (place === undefined) throw new Error(`${folder} lies in no repository.`);
  await historyWith(place, isomorphicReader(place, isomorphicObjects(place)), cache);
} else {
  await readBankHistory(folder, cache);
}
cache.close();
