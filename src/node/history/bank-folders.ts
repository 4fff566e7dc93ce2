/** Finds where the bank lay in its repository before its folder was moved. */
import { bankFileKind } from '../../bank/bank-path.ts';
import {
  type CommitChanges,
  type CommitGraph,
  type FileChange,
  type HistoryReader,
  isBelow,
  type Stretch,
} from './history-reader.ts';

/** The folders a bank has lain in, the present one first, and the commits that changed them. */
export interface FollowedFolders {
  readonly folders: readonly string[];
  readonly commits: readonly CommitChanges[];
}

/** @param folders known so far, the present one first */
export async function followFolders(
  reader: HistoryReader,
  stretch: Stretch,
  graph: CommitGraph,
  folders: readonly string[],
): Promise<FollowedFolders> {
  const commits = await reader.changes(stretch, folders);
  const newest = folders.at(-1) ?? '';
  if (newest === '') return { folders, commits };
  for (const { oid, parent } of await appearances(reader, graph, commits, newest)) {
    const origin = originOf(await reader.compare(parent, oid), newest);
    if (origin === undefined || folders.includes(origin)) continue;
    return followFolders(reader, stretch, graph, [...folders, origin]);
  }
  return { folders, commits };
}

/** Which of the folders the bank lies in at each commit: the first that exists there. */
export async function placeFolders(
  reader: HistoryReader,
  commits: readonly string[],
  folders: readonly string[],
): Promise<(commit: string) => string> {
  const [present = ''] = folders;
  if (folders.length < 2) return () => present;
  const named = folders.filter((folder) => folder !== '');
  const places = commits.flatMap((commit) => named.map((path) => ({ commit, path })));
  const found = await reader.objectsAt(places);
  const placed = new Map<string, string>();
  for (const [index, { commit, path }] of places.entries()) {
    if (found[index] !== undefined && !placed.has(commit)) placed.set(commit, path);
  }
  const otherwise = folders.includes('') ? '' : present;
  return (commit) => placed.get(commit) ?? otherwise;
}

/** Commits with which the folder came to be while its repository was there already. */
async function appearances(
  reader: HistoryReader,
  graph: CommitGraph,
  commits: readonly CommitChanges[],
  folder: string,
): Promise<readonly { readonly oid: string; readonly parent: string }[]> {
  const candidates = commits.flatMap(({ oid, changes }) => {
    const [parent] = graph.get(oid)?.parents ?? [];
    const below = changes.filter(({ path }) => isBelow(path, folder));
    const isNew = below.length > 0 && below.every(({ before }) => before.every((old) => !old));
    return isNew && parent !== undefined ? [{ oid, parent }] : [];
  });
  const found = await reader.objectsAt(
    candidates.map(({ parent }) => ({ commit: parent, path: folder })),
  );
  return candidates.filter((_, index) => found[index] === undefined);
}

/** The folder from which most files of the new one came, if half of them came from one. */
function originOf(changes: readonly FileChange[], folder: string): string | undefined {
  const added = new Set(
    changes.flatMap(({ path, after }) => {
      const own = path.slice(folder.length + 1);
      const counts = after !== undefined && isBelow(path, folder) && bankFileKind(own) !== 'other';
      return counts ? [own] : [];
    }),
  );
  const votes = new Map<string, number>();
  for (const { path, after } of changes) {
    if (after !== undefined) continue;
    const origin = foldersAbove(path).find((above) => added.has(below(path, above)));
    if (origin !== undefined) votes.set(origin, (votes.get(origin) ?? 0) + 1);
  }
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] * 2 >= added.size ? best[0] : undefined;
}

/** All folders that a path is below, the whole tree first. */
function foldersAbove(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return ['', ...names.map((_, index) => names.slice(0, index + 1).join('/'))];
}

function below(path: string, folder: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}
