/** The thread that reads batches of item files; `workerData` is the root of the bank. */
import { parentPort, workerData } from 'node:worker_threads';
import { readItemFile } from './read-item-file.ts';
import { packItemFile } from './read-items.ts';

parentPort?.on('message', (paths: readonly string[]) => {
  const root = String(workerData);
  parentPort?.postMessage(paths.map((path) => packItemFile(path, readItemFile(root, path))));
});
