/** The thread that writes bodies of items that were read before into the cache. */
import { parentPort } from 'node:worker_threads';
import { completeItem } from '../../bank/complete-item.ts';
import { openKeptItems } from '../../node/item-store.ts';
import { itemBody } from '../item/item-body.ts';
import { openBodyCache, type ShownItem } from './body-cache.ts';

const items = openKeptItems();
const cache = openBodyCache();

function writeBody(item: ShownItem): void {
  const authored = items.find(item.header.path, item.header.fileDigest);
  // What is not kept is found missing by whoever asked.
  if (!authored) return;
  const { body, card } = itemBody(completeItem(authored, item.header), item.visibility);
  cache.keep(item, body, card);
}

parentPort?.on('message', (batch: readonly ShownItem[] | null) => {
  if (batch === null) {
    cache.close();
    items.close();
    parentPort?.close();
    return;
  }
  for (const item of batch) writeBody(item);
  parentPort?.postMessage('done');
});
