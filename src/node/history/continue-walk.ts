/** Walks over the commits that are new since the last walk, or over all. */
import type { RepositoryPlace } from '../git/locate-repository.ts';
import { followFolders, placeFolders } from './bank-folders.ts';
import type { CommitChanges, CommitGraph, HistoryReader } from './history-reader.ts';
import { type Identities, openIdentities } from './identities.ts';
import type { ItemEntry, ItemEvent } from './item-event.ts';
import { itemEvents } from './item-events.ts';
import { type ItemTrack, trackItems } from './item-track.ts';
import { continuesFrom, mainlineOrder } from './mainline-order.ts';

/** What a walk found, as it is kept between runs. */
export interface WalkedHistory {
  readonly head: string;
  /** Where the bank has lain, the present folder first. */
  readonly folders: readonly string[];
  /** Commits that changed an item; authors as the commits have them. */
  readonly commits: readonly Omit<CommitChanges, 'changes'>[];
  /** By kind and id. */
  readonly tracks: readonly (readonly [string, ItemTrack])[];
  /** Items that may lie in two files at once, with every path that they ever had. */
  readonly twins: readonly (readonly [string, readonly string[]])[];
  /** Where items lie at the head, by kind and id. */
  readonly current: readonly (readonly [string, ItemEntry])[];
}

/**
 * The history up to the head. It goes on from what is kept where that is on the line that leads to
 * the head, so that the result is the one of a walk over everything.
 */
export async function continueWalk(
  reader: HistoryReader,
  place: RepositoryPlace,
  head: string,
  kept: WalkedHistory | undefined,
): Promise<WalkedHistory> {
  if (kept?.head === head) return kept;
  const since = kept?.head;
  const graph = await reader.graph({ head, since });
  const continues =
    since === undefined || (graph !== undefined && continuesFrom(graph, head, since));
  if (graph === undefined || !continues) return continueWalk(reader, place, head, undefined);
  const known = kept?.folders ?? [place.folder];
  const { folders, commits } = await followFolders(reader, { head, since }, graph, known);
  if (kept !== undefined && folders.length > known.length) {
    return continueWalk(reader, place, head, undefined);
  }
  const byOid = new Map(commits.map((commit) => [commit.oid, commit]));
  const ordered = mainlineOrder(graph, head).flatMap((oid) => byOid.get(oid) ?? []);
  const folderAt = await placeFolders(reader, withParents(ordered, graph), folders);
  const tracks = new Map(kept?.tracks);
  const identities = openIdentities(reader, knownBlobs(tracks));
  const twins = new Set(kept?.twins.map(([key]) => key));
  const paths = knownPaths(tracks, kept?.twins ?? []);
  const walked = { commits: ordered, graph, folderAt };
  const events = await itemEvents(reader, walked, { paths, twins }, identities);
  trackItems(tracks, events, place.boundary);
  return {
    head,
    folders,
    commits: [...(kept?.commits ?? []), ...commitsOf(events)],
    tracks: [...tracks],
    twins: [...twins].map((key) => [key, [...(paths.get(key) ?? [])]] as const),
    current: await currentEntries(reader, head, identities),
  };
}

function commitsOf(events: readonly ItemEvent[]): Iterable<ItemEvent['commit']> {
  return new Map(events.map(({ commit }) => [commit.oid, commit])).values();
}

function withParents(commits: readonly CommitChanges[], graph: CommitGraph): readonly string[] {
  return [...new Set(commits.flatMap(({ oid }) => [oid, ...(graph.get(oid)?.parents ?? [])]))];
}

/** The paths that tracks tell of; of twins those as well that never came first. */
function knownPaths(
  tracks: ReadonlyMap<string, ItemTrack>,
  twins: WalkedHistory['twins'],
): Map<string, Set<string>> {
  const entries = [...tracks].map(([key, track]) => {
    const paths = entriesOf(track).flatMap(({ path, from }) =>
      from === undefined ? [path] : [path, from],
    );
    return [key, new Set(paths)] as const;
  });
  const known = new Map(entries);
  for (const [key, paths] of twins) {
    known.set(key, new Set([...(known.get(key) ?? []), ...paths]));
  }
  return known;
}

function knownBlobs(tracks: ReadonlyMap<string, ItemTrack>): Map<string, string> {
  const entries = [...tracks].flatMap(([key, track]) =>
    entriesOf(track).map(({ blob }) => [blob, key] as const),
  );
  return new Map(entries);
}

function entriesOf({ earliest, revisions }: ItemTrack): readonly (ItemEntry & { from?: string })[] {
  return earliest === undefined ? revisions : [earliest, ...revisions];
}

/** The bank as it is checked out: which branch had the last word is seen there. */
async function currentEntries(
  reader: HistoryReader,
  head: string,
  identities: Identities,
): Promise<readonly (readonly [string, ItemEntry])[]> {
  const files = [...(await reader.listFiles(head))].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = files.flatMap(([path, { oid, kind }]) =>
    kind === 'file' ? [{ path, blob: oid }] : [],
  );
  await identities.learn(entries);
  const current = new Map<string, ItemEntry>();
  for (const entry of entries) {
    const key = identities.keyOf(entry);
    if (key !== undefined && !current.has(key)) current.set(key, entry);
  }
  return [...current];
}
