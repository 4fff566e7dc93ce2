/** Walks history by reading Git objects, where the git program is missing or refuses. */
import git from 'isomorphic-git';
import { blockingFs } from '../git/blocking-fs.ts';
import type { GitObjects } from '../git/git-objects.ts';
import type { RepositoryPlace } from '../git/locate-repository.ts';
import { compareTrees } from './compare-trees.ts';
import {
  byPath,
  type CommitChanges,
  type CommitNode,
  type FileChange,
  type FoundObject,
  type HistoryReader,
  type PlaceInCommit,
  type Stretch,
} from './history-reader.ts';
import { openTrees } from './open-trees.ts';

/** A commit as it is needed here. */
interface ReadCommit extends CommitNode, Omit<CommitChanges, 'changes'> {
  readonly tree: string;
}

/** Reads without the git program, as `objects` are. */
export function isomorphicReader(place: RepositoryPlace, objects: GitObjects): HistoryReader {
  // One cache for all reads: packs are parsed once.
  const repository = { fs: blockingFs, dir: place.root, gitdir: place.commonDir, cache: {} };
  const trees = openTrees(repository);
  const known = new Map<string, ReadCommit>();

  const readCommit = async (oid: string): Promise<ReadCommit> => {
    const found = known.get(oid);
    if (found !== undefined) return found;
    const { commit } = await git.readCommit({ ...repository, oid });
    const { author } = commit;
    const read = {
      oid,
      parents: place.boundary.has(oid) ? [] : commit.parent,
      tree: commit.tree,
      author: { name: author.name, email: author.email },
      time: author.timestamp,
      committed: commit.committer.timestamp,
      subject: subjectOf(commit.message),
    };
    known.set(oid, read);
    return read;
  };

  const reachable = async (
    from: string,
    without: ReadonlyMap<string, unknown> = new Map(),
  ): Promise<Map<string, ReadCommit>> => {
    const found = new Map<string, ReadCommit>();
    const queue = [from];
    for (let oid = queue.pop(); oid !== undefined; oid = queue.pop()) {
      if (found.has(oid) || without.has(oid)) continue;
      const commit = await readCommit(oid);
      found.set(oid, commit);
      queue.push(...commit.parents);
    }
    return found;
  };

  const graph = async ({ head, since }: Stretch) => {
    if (since === undefined) return reachable(head);
    try {
      return await reachable(head, await reachable(since));
    } catch (error) {
      if (error instanceof git.Errors.NotFoundError) return undefined;
      throw error;
    }
  };

  const changesBelow = async (
    { tree, parents }: ReadCommit,
    folders: readonly string[],
  ): Promise<FileChange[]> => {
    const roots = await Promise.all(parents.map(async (parent) => (await readCommit(parent)).tree));
    const before: readonly (string | undefined)[] = roots.length === 0 ? [undefined] : roots;
    if (folders.includes('')) return compareTrees(trees, before, tree, '');
    const changes: FileChange[] = [];
    for (const folder of folders) {
      const sides = await Promise.all(before.map((root) => trees.folder(root, folder)));
      changes.push(
        ...(await compareTrees(trees, sides, await trees.folder(tree, folder), `${folder}/`)),
      );
    }
    return changes;
  };

  return {
    head: objects.head,
    listFiles: objects.listFiles,
    readBlobs: objects.readBlobs,
    graph,
    changes: async (stretch, folders) => {
      const commits: CommitChanges[] = [];
      const distinct = folders.filter(
        (folder) => !folders.some((other) => folder !== other && folder.startsWith(`${other}/`)),
      );
      // Neighbours share trees, which are then read once.
      for (const commit of (await graph(stretch))?.values() ?? []) {
        const changes = (await changesBelow(commit, distinct)).sort(byPath);
        const { oid, author, time, subject } = commit;
        if (changes.length > 0) commits.push({ oid, author, time, subject, changes });
      }
      return commits;
    },
    compare: async (parent, commit) => {
      const sides = [(await readCommit(parent)).tree];
      return (await compareTrees(trees, sides, (await readCommit(commit)).tree, '')).sort(byPath);
    },
    objectsAt: async (places) => {
      const found: (FoundObject | undefined)[] = [];
      for (const { commit, path } of places) found.push(await objectAt({ commit, path }));
      return found;
    },
  };

  async function objectAt({ commit, path }: PlaceInCommit): Promise<FoundObject | undefined> {
    const end = path.lastIndexOf('/');
    const folder = await trees.folder(
      (await readCommit(commit)).tree,
      path.slice(0, Math.max(end, 0)),
    );
    const entry = (await trees.entries(folder)).get(path.slice(end + 1));
    return entry && { oid: entry.oid, isFile: entry.kind !== 'tree' };
  }
}

/** The first paragraph of a message on one line. */
function subjectOf(message: string): string {
  const [paragraph = ''] = message.replace(/^\s*\n/u, '').split(/\n[ \t]*\n/u);
  return paragraph
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join(' ');
}
