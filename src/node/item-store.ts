/** Reads the items of a bank, each once in its life: what was read is kept in the cache. */
import type { ItemSummary } from '../bank/item-header.ts';
import type { AuthoredItem } from '../model/index.ts';
import { openCache } from './cache.ts';
import { codeVersion, readingRooms } from './code-version.ts';
import { type PackedItemFile, packItemFile, readItems } from './read-items.ts';
import { readTextFile } from './read-text-file.ts';
import type { BankSource } from './source/bank-source.ts';

/** A summary with the digest of the file it was made from. */
export interface StoredSummary {
  readonly summary: ItemSummary;
  readonly digest: string;
}

/** Called as files are read. */
export type Progress = (done: number, total: number) => void;

/** The items of one bank. */
export interface ItemStore {
  /** Reads what is not kept yet, and gives all summaries in the order of the paths. */
  readonly summarize: (paths: readonly string[], onProgress?: Progress) => Promise<StoredSummary[]>;
  /** The item whose file had this digest; undefined when the file gives none. */
  readonly load: (path: string, digest: string) => Promise<AuthoredItem | undefined>;
  readonly close: () => void;
}

/** Items that were read before, by path and digest of their file. */
export interface KeptItems {
  /** `undefined` when the file was not read yet, `null` when it gives no item. */
  readonly find: (path: string, digest: string) => AuthoredItem | null | undefined;
  readonly close: () => void;
}

/** Opens what is kept of items, whatever bank they are of. */
export function openKeptItems(): KeptItems {
  const cache = openCache('items');
  return {
    find: (path, digest) => {
      const text = cache.get(keyOf('item', { path, digest }));
      return text === undefined ? undefined : JSON.parse(text);
    },
    close: cache.close,
  };
}

/** Opens the store for a bank. */
export function openItemStore(source: BankSource): ItemStore {
  const cache = openCache('items');
  const keep = (file: PackedItemFile): void => {
    if (file.digest === '') return;
    cache.set(keyOf('summary', file), file.summary);
    cache.set(keyOf('item', file), file.item);
  };
  const findKept = (path: string): StoredSummary | undefined => {
    const file = readTextFile(source, path);
    if (!file.ok) return undefined;
    const text = cache.get(keyOf('summary', file));
    return text === undefined ? undefined : { summary: JSON.parse(text), digest: file.digest };
  };
  return {
    summarize: async (paths, onProgress) => {
      const found = new Map<string, StoredSummary>();
      for (const path of paths) {
        const kept = findKept(path);
        if (kept !== undefined) found.set(path, kept);
      }
      const missing = paths.filter((path) => !found.has(path));
      for await (const file of readItems(source, missing)) {
        keep(file);
        found.set(file.path, { summary: JSON.parse(file.summary), digest: file.digest });
        onProgress?.(found.size, paths.length);
      }
      return paths.flatMap((path) => found.get(path) ?? []);
    },
    load: async (path, digest) => {
      const text = cache.get(keyOf('item', { path, digest }));
      if (text !== undefined) return JSON.parse(text) ?? undefined;
      const { readItemFile } = await import('./read-item-file.ts');
      const file = readItemFile(source, path);
      keep(packItemFile(path, file));
      return file.item;
    },
    close: () => cache.close(),
  };
}

function keyOf(part: 'summary' | 'item', { path, digest }: StoredKey): string {
  return `${codeVersion(readingRooms)} ${part} ${digest} ${path}`;
}

interface StoredKey {
  readonly path: string;
  readonly digest: string;
}
