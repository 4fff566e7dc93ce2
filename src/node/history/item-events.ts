/** Finds in changes of files what became of the items in them. */

import { trackedKind } from './file-identity.ts';
import type { CommitChanges, CommitGraph, HistoryReader } from './history-reader.ts';
import { isBelow } from './history-reader.ts';
import type { Identities } from './identities.ts';
import type { ItemEntry, ItemEvent } from './item-event.ts';

/** What is known from the history before, and is added to. */
export interface KnownItems {
  /** Every path that the file of an item ever had, by key. */
  readonly paths: Map<string, Set<string>>;
  /** Items that may lie in two files at once. */
  readonly twins: Set<string>;
}

/** What the items are looked for in. */
export interface ChangedCommits {
  /** Parents before children. */
  readonly commits: readonly CommitChanges[];
  readonly graph: CommitGraph;
  /** The folder of the bank in a commit. */
  readonly folderAt: (commit: string) => string;
}

/** What a commit changed of one item. */
interface Touch {
  readonly commit: CommitChanges;
  readonly key: string;
  /** One list for each parent. */
  readonly before: readonly (readonly ItemEntry[])[];
  readonly after: readonly ItemEntry[];
  /** Paths where a file with the same id may lie that the commit did not change. */
  readonly elsewhere: readonly string[];
}

/** Events in the order of the commits; an item with several files is the one that comes first. */
export async function itemEvents(
  reader: Pick<HistoryReader, 'objectsAt'>,
  walked: ChangedCommits,
  known: KnownItems,
  identities: Identities,
): Promise<readonly ItemEvent[]> {
  const { graph, folderAt } = walked;
  const changed = walked.commits.map((commit) => changedEntries(commit, graph, folderAt));
  await identities.learn(changed.flatMap(({ before, after }) => [...before.flat(), ...after]));
  const touches = changed.flatMap((entries) => touchesOf(entries, known, identities));
  const unchanged = await findUnchanged(reader, touches, walked, identities);
  return touches.flatMap((touch) => {
    const { commit, key } = touch;
    const parents = parentsOf(commit.oid, graph);
    const before = touch.before.map((entries, index) =>
      firstOf([...entries, ...unchanged(parents[index], touch)]),
    );
    const after = firstOf([...touch.after, ...unchanged(commit.oid, touch)]);
    if (before.some((entry) => entry?.path === after?.path && entry?.blob === after?.blob)) {
      return [];
    }
    const { oid, author, time, subject } = commit;
    return {
      commit: { oid, author, time, subject },
      key,
      before: before.filter((entry) => entry !== undefined),
      after,
    };
  });
}

interface ChangedEntries {
  readonly commit: CommitChanges;
  readonly before: readonly (readonly ItemEntry[])[];
  readonly after: readonly ItemEntry[];
}

function parentsOf(oid: string, graph: CommitGraph): readonly (string | undefined)[] {
  const parents = graph.get(oid)?.parents ?? [];
  return parents.length === 0 ? [undefined] : parents;
}

/** The changed files that may be those of items, with their paths below the bank as it lay. */
function changedEntries(
  commit: CommitChanges,
  graph: CommitGraph,
  folderAt: ChangedCommits['folderAt'],
): ChangedEntries {
  const entriesIn = (folder: string, blobs: (index: number) => string | undefined) =>
    commit.changes.flatMap(({ path }, index) => {
      const blob = blobs(index);
      if (blob === undefined || !isBelow(path, folder)) return [];
      const own = folder === '' ? path : path.slice(folder.length + 1);
      return trackedKind(own) === undefined ? [] : { path: own, blob };
    });
  return {
    commit,
    before: parentsOf(commit.oid, graph).map((parent, side) =>
      parent === undefined
        ? []
        : entriesIn(folderAt(parent), (index) => commit.changes[index]?.before[side]),
    ),
    after: entriesIn(folderAt(commit.oid), (index) => commit.changes[index]?.after),
  };
}

function touchesOf(
  { commit, before, after }: ChangedEntries,
  { paths, twins }: KnownItems,
  { keyOf }: Identities,
): Touch[] {
  const afterByKey = Map.groupBy(after, keyOf);
  const beforeByKey = before.map((entries) => Map.groupBy(entries, keyOf));
  const keys = new Set([
    ...beforeByKey.flatMap((byKey) => [...byKey.keys()]),
    ...afterByKey.keys(),
  ]);
  return [...keys].flatMap((key) => {
    if (key === undefined) return [];
    const own = {
      before: beforeByKey.map((byKey) => byKey.get(key) ?? []),
      after: afterByKey.get(key) ?? [],
    };
    const changedPaths = [...own.before.flat(), ...own.after].map(({ path }) => path);
    const everywhere = paths.get(key) ?? new Set();
    const elsewhere =
      before.length > 1
        ? [...everywhere]
        : [...everywhere].filter((path) => !changedPaths.includes(path));
    const comes = own.before.flat().length === 0;
    const goes = own.after.length === 0;
    // Two files have one id only after one came beside another: else its old paths are empty.
    if (own.after.length > 1 || (comes && elsewhere.length > 0)) twins.add(key);
    const isPlain = before.length === 1 && !comes && !goes && !twins.has(key);
    paths.set(key, everywhere);
    for (const path of changedPaths) everywhere.add(path);
    return { commit, key, ...own, elsewhere: isPlain ? [] : elsewhere };
  });
}

/** Finds the files of touched items that their commits left as they were. */
async function findUnchanged(
  reader: Pick<HistoryReader, 'objectsAt'>,
  touches: readonly Touch[],
  { graph, folderAt }: ChangedCommits,
  identities: Identities,
): Promise<(commit: string | undefined, touch: Touch) => readonly ItemEntry[]> {
  const places = touches.flatMap(({ commit: { oid }, elsewhere }) =>
    [oid, ...parentsOf(oid, graph)].flatMap((commit) =>
      commit === undefined ? [] : elsewhere.map((path) => ({ commit, path })),
    ),
  );
  const objects = await reader.objectsAt(
    places.map(({ commit, path }) => {
      const folder = folderAt(commit);
      return { commit, path: folder === '' ? path : `${folder}/${path}` };
    }),
  );
  const found = new Map<string, ItemEntry>();
  for (const [index, { commit, path }] of places.entries()) {
    const object = objects[index];
    if (object?.isFile) found.set(`${commit} ${path}`, { path, blob: object.oid });
  }
  await identities.learn(found.values());
  return (commit, { key, elsewhere }) =>
    elsewhere.flatMap((path) => {
      const entry = found.get(`${commit} ${path}`);
      return entry === undefined || identities.keyOf(entry) !== key ? [] : entry;
    });
}

function firstOf(entries: readonly ItemEntry[]): ItemEntry | undefined {
  let first: ItemEntry | undefined;
  for (const entry of entries) {
    if (first === undefined || entry.path < first.path) first = entry;
  }
  return first;
}
