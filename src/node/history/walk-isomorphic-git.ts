/** Walks history by reading Git objects, where the git program is missing or refuses. */
import fs from 'node:fs';
import git from 'isomorphic-git';
import type { Commit, FileChange, HistoryWalker } from './commit.ts';

interface CommitNode {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly tree: string;
  readonly author: string;
  readonly time: number;
}

/** Parameters as for the walker with the git program. */
export function isomorphicGitWalker(
  root: string,
  folder: string,
  boundary: ReadonlySet<string>,
): HistoryWalker {
  // One cache for all reads: packs are parsed once.
  const repository = { fs, dir: root, cache: {} };

  const readCommits = async (head: string): Promise<Map<string, CommitNode>> => {
    const nodes = new Map<string, CommitNode>();
    const queue = [head];
    for (let oid = queue.pop(); oid !== undefined; oid = queue.pop()) {
      if (nodes.has(oid)) continue;
      const { commit } = await git.readCommit({ ...repository, oid });
      const parents = boundary.has(oid) ? [] : commit.parent;
      nodes.set(oid, {
        oid,
        parents,
        tree: commit.tree,
        author: commit.author.name,
        time: commit.author.timestamp,
      });
      queue.push(...parents);
    }
    return nodes;
  };

  const readTree = async (oid: string | undefined): Promise<Map<string, TreeEntry>> => {
    if (oid === undefined) return new Map();
    const { tree } = await git.readTree({ ...repository, oid });
    return new Map(tree.map((entry) => [entry.path, { oid: entry.oid, type: entry.type }]));
  };

  const findFolder = async (tree: string): Promise<string | undefined> => {
    let oid: string | undefined = tree;
    for (const name of folder === '' ? [] : folder.split('/')) {
      const entry: TreeEntry | undefined = (await readTree(oid)).get(name);
      oid = entry?.type === 'tree' ? entry.oid : undefined;
    }
    return oid;
  };

  const compare = async (
    before: string | undefined,
    after: string | undefined,
    prefix: string,
    changes: FileChange[],
  ): Promise<void> => {
    if (before === after) return;
    const [old, current] = [await readTree(before), await readTree(after)];
    for (const name of new Set([...old.keys(), ...current.keys()])) {
      const [a, b] = [old.get(name), current.get(name)];
      if (a?.oid === b?.oid && a?.type === b?.type) continue;
      if (a?.type === 'tree' || b?.type === 'tree') {
        const subtree = (entry: TreeEntry | undefined): string | undefined =>
          entry?.type === 'tree' ? entry.oid : undefined;
        await compare(subtree(a), subtree(b), `${prefix}${name}/`, changes);
      }
      const blob = (entry: TreeEntry | undefined): string | undefined =>
        entry === undefined || entry.type === 'tree' ? undefined : entry.oid;
      if (blob(a) !== blob(b))
        changes.push({ path: prefix + name, before: blob(a), after: blob(b) });
    }
  };

  return {
    head: async () => {
      try {
        return await git.resolveRef({ ...repository, ref: 'HEAD' });
      } catch {
        return undefined;
      }
    },
    walk: async (since) => {
      const head = await git.resolveRef({ ...repository, ref: 'HEAD' });
      const nodes = await readCommits(head);
      if (since !== undefined && !nodes.has(since)) return undefined;
      const known = since === undefined ? new Set<string>() : ancestors(nodes, since);
      const commits: Commit[] = [];
      for (const node of parentsFirst(nodes, head)) {
        if (known.has(node.oid)) continue;
        const changes: FileChange[] = [];
        if (node.parents.length < 2) {
          const parent = nodes.get(node.parents[0] ?? '');
          const before = parent === undefined ? undefined : await findFolder(parent.tree);
          await compare(before, await findFolder(node.tree), '', changes);
        }
        if (changes.length === 0) continue;
        commits.push({
          oid: node.oid,
          author: node.author,
          time: node.time,
          isBoundary: boundary.has(node.oid),
          changes,
        });
      }
      return commits;
    },
  };
}

interface TreeEntry {
  readonly oid: string;
  readonly type: 'blob' | 'tree' | 'commit';
}

function ancestors(nodes: ReadonlyMap<string, CommitNode>, from: string): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [from];
  for (let oid = queue.pop(); oid !== undefined; oid = queue.pop()) {
    if (found.has(oid)) continue;
    found.add(oid);
    queue.push(...(nodes.get(oid)?.parents ?? []));
  }
  return found;
}

/** Depth first without recursion: histories are longer than the stack. */
function parentsFirst(nodes: ReadonlyMap<string, CommitNode>, head: string): CommitNode[] {
  const ordered: CommitNode[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const stack = [head];
  while (stack.length > 0) {
    const oid = stack[stack.length - 1] ?? '';
    const node = nodes.get(oid);
    const waiting = node?.parents.filter((parent) => !state.has(parent)) ?? [];
    if (node === undefined || state.get(oid) === 'done') {
      stack.pop();
    } else if (waiting.length > 0) {
      state.set(oid, 'open');
      stack.push(...waiting);
    } else {
      stack.pop();
      state.set(oid, 'done');
      ordered.push(node);
    }
  }
  return ordered;
}
