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
    readFile: async (path: string, options?: unknown) => fs.readFileSync(path, encodingOf(options)),
    readdir: async (path: string) => fs.readdirSync(path),
    stat: async (path: string) => fs.statSync(path),
    lstat: async (path: string) => fs.lstatSync(path),
  },
};

/** Bytes are read unless a text is asked for. */
function encodingOf(options: unknown): 'utf8' | null {
  const isObject = typeof options === 'object' && options !== null;
  const encoding = isObject && 'encoding' in options ? options.encoding : options;
  return encoding === 'utf8' ? 'utf8' : null;
}
