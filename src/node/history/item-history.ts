/** What history says of one item, stimulus or assessment. */
import type { ItemEntry } from './item-event.ts';
import type { ItemTrack, TrackedRevision } from './item-track.ts';

/** A commit that changed something of the bank. */
export interface RevisionCommit {
  readonly oid: string;
  /** The author's name and address as `.mailmap` has them. */
  readonly author: string;
  readonly email: string;
  /** Author date, seconds since 1970. */
  readonly time: number;
  /** First paragraph of the message, on one line. */
  readonly subject: string;
}

/** One commit's change of an item. */
export interface Revision extends Omit<TrackedRevision, 'commit'> {
  readonly commit: RevisionCommit;
}

/** The history of what one id stands for, wherever its file lay. */
export interface ItemHistory {
  readonly id: string;
  /** Where its file lies in the checked-out commit; absent where there is none any more. */
  readonly current?: ItemEntry;
  /** Seconds since 1970; absent where a shallow clone hides the beginning. */
  readonly created?: number;
  /** Seconds since 1970, of the last change or move; absent where only the hidden part has any. */
  readonly changed?: number;
  /** Names of those who wrote it, in the order of their first commit; who only moved it is none. */
  readonly authors: readonly string[];
  /** The oldest first, in the order in which they came into the line that is checked out. */
  readonly revisions: readonly Revision[];
  /** How it was where a shallow clone begins; what it was before is not known here. */
  readonly earliest?: ItemEntry;
}

/** Puts what is kept of an item into the form in which it is asked for. */
export function itemHistory(
  id: string,
  { earliest, revisions: tracked }: ItemTrack,
  current: ItemEntry | undefined,
  commits: ReadonlyMap<string, RevisionCommit>,
): ItemHistory {
  const revisions: Revision[] = [];
  const authors = new Set<string>();
  let created = Number.POSITIVE_INFINITY;
  let changed = Number.NEGATIVE_INFINITY;
  for (const { commit: oid, ...rest } of tracked) {
    const commit = commits.get(oid);
    if (commit === undefined) continue;
    revisions.push({ ...rest, commit });
    const { kind } = rest;
    if (kind === 'added') created = Math.min(created, commit.time);
    if (kind === 'deleted') continue;
    changed = Math.max(changed, commit.time);
    if (kind !== 'moved') authors.add(commit.author);
  }
  return {
    id,
    ...(current === undefined ? {} : { current }),
    ...(earliest !== undefined || !Number.isFinite(created) ? {} : { created }),
    ...(Number.isFinite(changed) ? { changed } : {}),
    authors: [...authors],
    revisions,
    ...(earliest === undefined ? {} : { earliest }),
  };
}
