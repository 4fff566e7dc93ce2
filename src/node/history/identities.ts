/** Knows which item each blob is the file of. */
import { fileIdentity, type TrackedKind, trackedKind } from './file-identity.ts';
import type { HistoryReader } from './history-reader.ts';
import type { ItemEntry } from './item-event.ts';

/** Keys of items by the files they lie in. */
export interface Identities {
  /** Reads what is not known yet. */
  readonly learn: (entries: Iterable<ItemEntry>) => Promise<void>;
  /** `item pump-power`; undefined where the file states no id. Only of what was learnt. */
  readonly keyOf: (entry: ItemEntry) => string | undefined;
}

/** As many texts as are in memory together. */
const blobsAtOnce = 8000;

/** @param known keys by blob, each of a file of the kind that the key names */
export function openIdentities(
  reader: Pick<HistoryReader, 'readBlobs'>,
  known: ReadonlyMap<string, string>,
): Identities {
  const keys = {
    item: new Map<string, string | undefined>(),
    assessment: new Map<string, string | undefined>(),
  };
  for (const [blob, key] of known) keys[kindOfKey(key)].set(blob, key);
  const kinds = new Map<string, TrackedKind | undefined>();
  const kindOf = (path: string): TrackedKind | undefined => {
    if (!kinds.has(path)) kinds.set(path, trackedKind(path));
    return kinds.get(path);
  };

  const learnKind = async (kind: TrackedKind, blobs: readonly string[]): Promise<void> => {
    for (let start = 0; start < blobs.length; start += blobsAtOnce) {
      const chunk = blobs.slice(start, start + blobsAtOnce);
      const found = await reader.readBlobs(chunk);
      for (const blob of chunk) {
        const bytes = found.get(blob);
        const id = bytes === undefined ? undefined : fileIdentity(bytes, kind);
        keys[kind].set(blob, id === undefined ? undefined : `${kind} ${id}`);
      }
    }
  };

  return {
    learn: async (entries) => {
      const unknown = { item: new Set<string>(), assessment: new Set<string>() };
      for (const { path, blob } of entries) {
        const kind = kindOf(path);
        if (kind !== undefined && !keys[kind].has(blob)) unknown[kind].add(blob);
      }
      await learnKind('item', [...unknown.item]);
      await learnKind('assessment', [...unknown.assessment]);
    },
    keyOf: ({ path, blob }) => {
      const kind = kindOf(path);
      return kind && keys[kind].get(blob);
    },
  };
}

/** Which of the two a key such as `item pump-power` is of. */
export function kindOfKey(key: string): TrackedKind {
  return key.startsWith('item ') ? 'item' : 'assessment';
}
