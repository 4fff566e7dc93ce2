/** The thread that writes bodies into the cache; `workerData` is the root of the bank. */
import { parentPort, workerData } from 'node:worker_threads';
import { completeItem } from '../../bank/complete-item.ts';
import { openItemStore } from '../../node/item-store.ts';
import { readTextFile } from '../../node/read-text-file.ts';
import { itemBody } from '../item/item-body.ts';
import { openBodyCache, type ShownItem } from './body-cache.ts';

const root = String(workerData);
const store = openItemStore(root);
const cache = openBodyCache();

async function writeBody(item: ShownItem): Promise<void> {
  const { path } = item.header;
  const file = readTextFile(root, path);
  const authored = file.ok ? await store.load(path, file.digest) : undefined;
  // What has vanished meanwhile is found missing by whoever asked.
  if (authored === undefined) return;
  const { body, card } = itemBody(completeItem(authored, item.header), item.visibility);
  cache.keep(item, body, card);
}

parentPort?.on('message', async (items: readonly ShownItem[] | null) => {
  if (items === null) {
    cache.close();
    store.close();
    parentPort?.close();
    return;
  }
  for (const item of items) await writeBody(item);
  parentPort?.postMessage('done');
});
