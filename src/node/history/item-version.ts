/** Finds an item as it was. */
import { UnknownRevisionError } from '../git/git-objects.ts';
import { placeFolders } from './bank-folders.ts';
import { commitAt } from './commit-at.ts';
import { fileIdentity, type TrackedKind, trackedKind } from './file-identity.ts';
import type { ItemEntry } from './item-event.ts';
import type { ItemHistory, Revision } from './item-history.ts';
import type { OpenedHistory } from './open-history.ts';

/** The file of an item as it was at a commit. */
export interface ItemVersion extends ItemEntry {
  /** A commit that has it. */
  readonly commit: string;
  readonly bytes: Uint8Array;
  /** The deletion before which it was like this; absent where the commit was asked for as such. */
  readonly deletedBy?: Revision;
}

/** An item by its history. */
export interface TrackedItem {
  readonly kind: TrackedKind;
  readonly item: ItemHistory;
}

/**
 * The version of an item at a revision: a branch, tag or oid, a date, or `~2` for two revisions of
 * this item ago. Without one the last version that was committed.
 * @throws UnknownRevisionError where there is none
 */
export async function itemVersion(
  opened: OpenedHistory,
  tracked: TrackedItem,
  revision: string | undefined,
): Promise<ItemVersion> {
  const steps = /^~(\d+)$/u.exec(revision ?? '~0')?.[1];
  const found =
    steps === undefined
      ? await entryAt(opened, tracked, await commitAt(opened, revision ?? ''))
      : await entryBefore(opened, tracked.item, Number(steps));
  if (found === undefined) {
    const { item, kind } = tracked;
    throw new UnknownRevisionError(
      `There was no ${kind} ${item.id} at ${revision}. \`stemma log ${item.id}\` lists when there was.`,
    );
  }
  const bytes = (await opened.reader.readBlobs([found.blob])).get(found.blob);
  if (bytes === undefined) {
    throw new UnknownRevisionError(
      `The file ${found.path} of the commit ${found.commit} is not here; \`git fetch\` may bring it.`,
    );
  }
  return { ...found, bytes };
}

type FoundEntry = Omit<ItemVersion, 'bytes'>;

/** After the revision that lies so many steps back; of a deletion, before it. */
async function entryBefore(
  { repository, history }: OpenedHistory,
  { id, revisions, earliest, current }: ItemHistory,
  steps: number,
): Promise<FoundEntry | undefined> {
  // Of several branches the one that is checked out has the last word.
  if (steps === 0 && current !== undefined && history.head !== undefined) {
    return { ...current, commit: history.head };
  }
  const revision = revisions[revisions.length - 1 - steps];
  if (revision !== undefined) {
    const { path, blob, kind, commit } = revision;
    if (kind !== 'deleted') return { path, blob, commit: commit.oid };
    const [parent = commit.oid] = (await repository.readCommit(commit.oid)).parents;
    return { path, blob, commit: parent, deletedBy: revision };
  }
  const [boundary] = repository.boundary;
  if (earliest !== undefined && boundary !== undefined && steps === revisions.length) {
    return { ...earliest, commit: boundary };
  }
  const known = revisions.length === 1 ? 'is 1 revision' : `are ${revisions.length} revisions`;
  const hint = history.isComplete
    ? ''
    : ' This is a shallow clone: `git fetch --unshallow` brings the rest of the history.';
  throw new UnknownRevisionError(`Of ${id} there ${known} here, counted from ~0.${hint}`);
}

/** Where the item lay at a commit, also at one of another branch. */
async function entryAt(
  { reader, history }: OpenedHistory,
  { kind, item: { id, revisions, earliest } }: TrackedItem,
  commit: string,
): Promise<FoundEntry | undefined> {
  const entries = [...revisions, ...(earliest === undefined ? [] : [earliest])];
  const blobs = new Set(entries.map(({ blob }) => blob));
  const paths = [...new Set(entries.map(({ path }) => path))].sort();
  const folder = (await placeFolders(reader, [commit], history.folders))(commit);
  const objects = await reader.objectsAt(
    paths.map((path) => ({ commit, path: folder === '' ? path : `${folder}/${path}` })),
  );
  for (const [index, path] of paths.entries()) {
    const object = objects[index];
    if (object?.isFile && blobs.has(object.oid)) return { path, blob: object.oid, commit };
  }
  const files = [...(await reader.listFiles(commit))]
    .filter(([path, file]) => file.kind === 'file' && trackedKind(path) === kind)
    .map(([path, { oid }]) => ({ path, blob: oid }));
  const read = await reader.readBlobs(files.map(({ blob }) => blob));
  const found = files.find(({ blob }) => {
    const bytes = read.get(blob);
    return bytes !== undefined && fileIdentity(bytes, kind) === id;
  });
  return found && { ...found, commit };
}
