/** Compares the tree of a commit with those of its parents. */
import { type FileChange, isChange } from './history-reader.ts';
import type { TreeEntry, Trees } from './open-trees.ts';

/**
 * Regular files that differ from every parent.
 * @param before trees of the parents; undefined where a parent has no such folder
 * @param prefix of the paths: empty, or a folder with its slash
 */
export async function compareTrees(
  trees: Trees,
  before: readonly (string | undefined)[],
  after: string | undefined,
  prefix: string,
): Promise<FileChange[]> {
  if (before.includes(after)) return [];
  const changes: FileChange[] = [];
  const current = await trees.entries(after);
  const sides = await Promise.all(before.map(trees.entries));
  const names = new Set([...current.keys(), ...sides.flatMap((side) => [...side.keys()])]);
  for (const name of names) {
    const entry = current.get(name);
    const old = sides.map((side) => side.get(name));
    if (old.some((one) => one?.oid === entry?.oid && one?.kind === entry?.kind)) continue;
    const path = prefix + name;
    if ([entry, ...old].some((one) => one?.kind === 'tree')) {
      const below = await compareTrees(trees, old.map(treeOid), treeOid(entry), `${path}/`);
      changes.push(...below);
    }
    const change = { path, before: old.map(fileOid), after: fileOid(entry) };
    if (isChange(change)) changes.push(change);
  }
  return changes;
}

function treeOid(entry: TreeEntry | undefined): string | undefined {
  return entry?.kind === 'tree' ? entry.oid : undefined;
}

function fileOid(entry: TreeEntry | undefined): string | undefined {
  return entry?.kind === 'file' ? entry.oid : undefined;
}
