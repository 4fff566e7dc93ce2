/** Reads files for isomorphic-git without waiting in a queue. */
import fs from 'node:fs';
import type { PromiseFsClient } from 'isomorphic-git';

/** What is read: bytes, or a text where an encoding is named. */
type ReadOptions = Parameters<typeof fs.promises.readFile>[1];

/**
 * Reading objects takes tens of thousands of tiny reads and looks for files that are not there; each
 * takes longer to come back from a thread than to be done at once.
 */
export const blockingFs: PromiseFsClient = {
  promises: {
    ...fs.promises,
    readFile: async (path: string, options?: ReadOptions) => readAtOnce(path, options),
    readdir: async (path: string) => fs.readdirSync(path),
    stat: async (path: string) => fs.statSync(path),
    lstat: async (path: string) => fs.lstatSync(path),
  },
};

function readAtOnce(path: string, options: ReadOptions): string | Buffer {
  const encoding = typeof options === 'string' ? options : options?.encoding;
  return fs.readFileSync(path, encoding ?? null);
}
