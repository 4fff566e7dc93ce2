/** The thread that reads batches of item files, whose bytes it is sent. */
import { parentPort } from 'node:worker_threads';
import { readItemFile } from './read-item-file.ts';
import { packItemFile, type UnreadFile } from './read-items.ts';

parentPort?.on('message', (batch: readonly UnreadFile[]) => {
  const answer = batch.map(({ path, content }) =>
    packItemFile(path, readItemFile({ read: () => bytesOf(content) }, path)),
  );
  parentPort?.postMessage(answer);
});

function bytesOf(content: UnreadFile['content']): Uint8Array {
  if (typeof content === 'string') throw new Error(content);
  return content;
}
