/** What changed from release to release; without releases, from month to month. */
import { type ChangeKind, changeKinds } from '../../bank/diff/item-diff.ts';
import type { Release } from '../../node/git/list-releases.ts';
import { months } from '../page/date.ts';
import type { ToldHistory, ToldRevision } from './told-revision.ts';

/** An item that changed. */
export interface ChangedItem {
  readonly id: string;
  readonly title: string;
  /** The gravest first. */
  readonly kinds: readonly ChangeKind[];
}

/** A stretch of time and what changed in it; lists are sorted by title. */
export interface Period {
  /** `v1.2`, `Since v1.2`, `March 2026`. */
  readonly name: string;
  /** Part of an address, unique. */
  readonly slug: string;
  /** Of the release or of the last change in it, seconds since 1970. */
  readonly time: number;
  readonly added: readonly ChangedItem[];
  readonly changed: readonly ChangedItem[];
  readonly removed: readonly ChangedItem[];
}

/** A period before it is filled. */
type Frame = Pick<Period, 'name' | 'slug'> & { readonly time?: number };

/** The newest first; those in which nothing changed are left out. */
export function listPeriods(
  histories: Iterable<ToldHistory>,
  releases: readonly Release[],
): readonly Period[] {
  const frameOf = releases.length === 0 ? monthOf : releaseOf(releases);
  const frames = new Map<string, { readonly frame: Frame; items: Entry[]; time: number }>();
  for (const history of histories) {
    const byPeriod = Map.groupBy(history.revisions, (revision) => frameOf(revision).slug);
    for (const [slug, revisions] of byPeriod) {
      const [newest] = revisions;
      if (newest === undefined) continue;
      const found = frames.get(slug) ?? { frame: frameOf(newest), items: [], time: 0 };
      found.items.push(entryOf(history, revisions));
      found.time = Math.max(found.time, ...revisions.map(({ time }) => time));
      frames.set(slug, found);
    }
  }
  return [...frames.values()]
    .map(({ frame, items, time }) => fill(frame, items, time))
    .filter(({ added, changed, removed }) => added.length + changed.length + removed.length > 0)
    .sort((a, b) => b.time - a.time);
}

interface Entry extends ChangedItem {
  readonly fate: 'added' | 'changed' | 'removed' | 'came and went';
}

/** @param revisions of one period, the newest first */
function entryOf({ id, title }: ToldHistory, revisions: readonly ToldRevision[]): Entry {
  const all = new Set(revisions.flatMap(({ changes }) => changes.map(({ kind }) => kind)));
  const isGone = revisions[0]?.changes.some(({ kind }) => kind === 'removed') ?? false;
  const isNew = revisions.at(-1)?.changes.some(({ kind }) => kind === 'added') ?? false;
  return {
    id,
    title,
    kinds: changeKinds.filter((kind) => all.has(kind) && kind !== 'added' && kind !== 'removed'),
    fate: isGone ? (isNew ? 'came and went' : 'removed') : isNew ? 'added' : 'changed',
  };
}

function fill(frame: Frame, items: readonly Entry[], time: number): Period {
  const sorted = items.toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  const having = (fate: Entry['fate']): readonly ChangedItem[] =>
    sorted.filter((item) => item.fate === fate);
  return {
    time,
    ...frame,
    added: having('added'),
    changed: having('changed').filter(({ kinds }) => kinds.length > 0),
    removed: having('removed'),
  };
}

/** @param releases the oldest first */
function releaseOf(releases: readonly Release[]): (revision: ToldRevision) => Frame {
  const frames = new Map<string, Frame>();
  for (const { name, time, commits } of releases) {
    const frame: Frame = { name, slug: slugOf(name), time };
    for (const oid of commits) frames.set(oid, frame);
  }
  const latest = releases.at(-1)?.name ?? '';
  const unreleased: Frame = { name: `Since ${latest}`, slug: 'unreleased' };
  return ({ oid }) => frames.get(oid) ?? unreleased;
}

function monthOf({ time }: ToldRevision): Frame {
  const date = new Date(time * 1000);
  return {
    name: `${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
    slug: date.toISOString().slice(0, 7),
  };
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9.]+/gu, '-');
}
