/** Walks history with the git program: the fast way, where it is installed. */
import type { GitObjects } from '../git/git-objects.ts';
import type { RepositoryPlace } from '../git/locate-repository.ts';
import { GitError, gitBytes, gitText } from '../git/run-git.ts';
import {
  byPath,
  type CommitNode,
  type HistoryReader,
  isChange,
  type Stretch,
} from './history-reader.ts';
import { readLog, readRaw } from './read-log.ts';

/** Options by which the user's settings change nothing. */
const plain = [
  '--literal-pathspecs',
  '-c',
  'log.showRoot=true',
  '-c',
  'core.quotePath=false',
] as const;
const foundObject = /^([0-9a-f]{40,64}) (blob|tree)$/u;
const raw = ['--raw', '--no-renames', '--no-abbrev', '--no-color', '--no-relative', '-z'] as const;

/** Reads with the git program, which `objects` are read with as well. */
export function programReader(place: RepositoryPlace, objects: GitObjects): HistoryReader {
  const run = { cwd: place.root, env: { GIT_NO_REPLACE_OBJECTS: '1' } };
  return {
    head: objects.head,
    listFiles: objects.listFiles,
    readBlobs: objects.readBlobs,
    graph: async (stretch) => {
      try {
        const args = ['rev-list', '--parents', '--timestamp', ...rangeOf(stretch)];
        return readGraph(await gitText(args, run));
      } catch (error) {
        // A head seen before may have been rewritten and its commits cleared away.
        if (error instanceof GitError && stretch.since !== undefined) return undefined;
        throw error;
      }
    },
    changes: async (stretch, folders) => {
      const format = ['%x01%H', '%an', '%ae', '%at', '%s'].join('%x00');
      const paths = folders.includes('') ? [] : ['--full-history', '--', ...folders];
      const args = [...plain, 'log', '-c', ...raw, '--no-show-signature', '--encoding=UTF-8'];
      const order = ['--no-follow', `--format=${format}%x00`];
      return readLog(await gitBytes([...args, ...order, ...rangeOf(stretch), ...paths], run));
    },
    compare: async (parent, commit) => {
      const args = [...plain, 'diff-tree', '-r', ...raw, parent, commit];
      return readRaw(await gitBytes(args, run))
        .filter(isChange)
        .sort(byPath);
    },
    objectsAt: async (places) => {
      if (places.length === 0) return [];
      const input = places.map(({ commit, path }) => `${commit}:${path}\n`).join('');
      const check = '--batch-check=%(objectname) %(objecttype)';
      const lines = (await gitText(['cat-file', '--buffer', check], { ...run, input })).split('\n');
      return places.map((_, index) => {
        const [, oid, type] = foundObject.exec(lines[index] ?? '') ?? [];
        return oid === undefined ? undefined : { oid, isFile: type === 'blob' };
      });
    },
  };
}

function rangeOf({ head, since }: Stretch): readonly string[] {
  return since === undefined ? [head] : [head, `^${since}`];
}

/** Lines are the committer date, the oid and those of the parents. */
function readGraph(list: string): ReadonlyMap<string, CommitNode> {
  const nodes = new Map<string, CommitNode>();
  for (const line of list.split('\n')) {
    const [committed = '', oid, ...parents] = line.split(' ');
    if (oid !== undefined) nodes.set(oid, { parents, committed: Number(committed) });
  }
  return nodes;
}
