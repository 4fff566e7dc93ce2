/** Reads files for isomorphic-git without waiting in a queue. */
import fs from 'node:fs';
import type { PromiseFsClient } from 'isomorphic-git';

/**
 * Reading objects takes tens of thousands of tiny reads and looks for files that are not there; each
 * takes longer to come back from a thread than to be done at once.
 */
export const blockingFs: PromiseFsClient = {
  promises: {
    ...fs.promises,
    readFile: async (path: string, options?: unknown) => {
      const bytes = fs.readFileSync(path);
      return wantsText(options) ? bytes.toString('utf8') : bytes;
    },
    readdir: async (path: string) => fs.readdirSync(path),
    stat: async (path: string) => fs.statSync(path),
    lstat: async (path: string) => fs.lstatSync(path),
  },
};

function wantsText(options: unknown): boolean {
  const isObject = typeof options === 'object' && options !== null;
  return (isObject && 'encoding' in options ? options.encoding : options) === 'utf8';
}
