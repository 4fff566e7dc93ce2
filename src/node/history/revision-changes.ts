/** Tells what each revision of an item has changed of its meaning. */
import { diffItems } from '../../bank/diff/diff-items.ts';
import type { ItemDiff } from '../../bank/diff/item-diff.ts';
import { parseItem } from '../../markdown/parse-item.ts';
import type { ItemContent, ItemMetadata } from '../../model/index.ts';
import type { HistoryReader } from './history-reader.ts';
import type { ItemHistory, Revision } from './item-history.ts';

/** A revision with its changes. */
export interface ToldRevision {
  readonly revision: Revision;
  /** Absent where the file of either side is no item that can be read, and for assessments. */
  readonly diff?: ItemDiff;
}

/** The revisions of an item, the oldest first; a merge is compared with the first of its sides. */
export async function revisionChanges(
  { revisions }: Pick<ItemHistory, 'revisions'>,
  reader: Pick<HistoryReader, 'readBlobs'>,
): Promise<readonly ToldRevision[]> {
  const wanted = revisions.flatMap(({ blob, replaces }) => [blob, ...replaces.slice(0, 1)]);
  const blobs = await reader.readBlobs([...new Set(wanted)]);
  const states = new Map<string, ComparedState | undefined>();
  const stateOf = (blob: string, path: string): ComparedState | undefined => {
    const name = `${blob} ${path}`;
    if (!states.has(name)) states.set(name, readState(blobs.get(blob), path));
    return states.get(name);
  };
  return revisions.map((revision) => {
    const { kind, blob, path, from, replaces } = revision;
    const [old] = replaces;
    const before = old === undefined ? undefined : stateOf(old, from ?? path);
    const after = kind === 'deleted' ? undefined : stateOf(blob, path);
    const isReadable =
      (before !== undefined) === (old !== undefined) && (after !== undefined || kind === 'deleted');
    return isReadable ? { revision, diff: diffItems(before, after) } : { revision };
  });
}

type ComparedState = ItemContent & Partial<ItemMetadata>;

function readState(bytes: Uint8Array | undefined, path: string): ComparedState | undefined {
  if (bytes === undefined) return undefined;
  const { item } = parseItem(new TextDecoder().decode(bytes), path);
  if (item === undefined) return undefined;
  const { metadata, ...content } = item;
  return { ...content, ...metadata };
}
