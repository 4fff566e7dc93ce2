/** The revisions of every item, told from what commits did. */
import type { ItemEntry, ItemEvent } from './item-event.ts';

/**
 * - `changed`: the content is another; the path as well where `from` is there.
 * - `moved`: only the path is another.
 * - `restored`: there again after it was deleted.
 */
export type RevisionKind = 'added' | 'changed' | 'moved' | 'deleted' | 'restored';

/** A revision as it is kept. */
export interface TrackedRevision {
  readonly commit: string;
  readonly kind: RevisionKind;
  /** Below the bank; of a deleted item the last one. */
  readonly path: string;
  /** Of a deleted item the last one. */
  readonly blob: string;
  /** The path before, where it is another. */
  readonly from?: string;
  /** The blobs before: none where the item was added, several where a merge decided. */
  readonly replaces: readonly string[];
}

/** What is known of one item. */
export interface ItemTrack {
  /** How it was where a shallow clone begins. */
  readonly earliest?: ItemEntry;
  /** The oldest first. */
  readonly revisions: readonly TrackedRevision[];
}

/** Adds events, the oldest first, to tracks by key. */
export function trackItems(
  tracks: Map<string, ItemTrack>,
  events: readonly ItemEvent[],
  boundary: ReadonlySet<string>,
): void {
  /** Those of this walk, added to the tracks in the end. */
  const added = new Map<string, TrackedRevision[]>();
  for (const event of events) {
    const track = tracks.get(event.key) ?? { revisions: [] };
    if (boundary.has(event.commit.oid)) {
      // The commit seems to add everything there was.
      const { after: earliest = track.earliest } = event;
      if (earliest !== undefined) tracks.set(event.key, { earliest, ...track });
      continue;
    }
    const known = added.get(event.key) ?? [];
    const revision = revisionOf(event, () =>
      [...track.revisions, ...known].some(({ kind }) => kind === 'deleted'),
    );
    if (revision === undefined) continue;
    known.push(revision);
    added.set(event.key, known);
  }
  for (const [key, revisions] of added) {
    const track = tracks.get(key);
    tracks.set(key, { ...track, revisions: [...(track?.revisions ?? []), ...revisions] });
  }
}

function revisionOf(
  { commit: { oid: commit }, before, after }: ItemEvent,
  wasDeleted: () => boolean,
): TrackedRevision | undefined {
  const [first] = before;
  const replaces = [...new Set(before.map(({ blob }) => blob))];
  if (after === undefined) {
    return first === undefined ? undefined : { commit, kind: 'deleted', ...first, replaces };
  }
  if (first === undefined) {
    return { commit, kind: wasDeleted() ? 'restored' : 'added', ...after, replaces };
  }
  const moved = before.find(({ blob }) => blob === after.blob);
  if (moved !== undefined) return { commit, kind: 'moved', ...after, from: moved.path, replaces };
  const hasMoved = before.every(({ path }) => path !== after.path);
  return {
    commit,
    kind: 'changed',
    ...after,
    ...(hasMoved ? { from: first.path } : {}),
    replaces,
  };
}
