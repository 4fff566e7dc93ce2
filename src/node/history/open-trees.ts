/** Reads trees of a repository without the git program. */
import git, { type PromiseFsClient } from 'isomorphic-git';

/** An entry of a tree: `link` is what is neither a regular file nor a folder. */
export interface TreeEntry {
  readonly oid: string;
  readonly kind: 'file' | 'tree' | 'link';
}

/** Trees by their oids. */
export interface Trees {
  /** Entries by name; none of an absent tree. */
  readonly entries: (tree: string | undefined) => Promise<ReadonlyMap<string, TreeEntry>>;
  /** The tree of a folder below a tree; `''` is the tree itself. */
  readonly folder: (tree: string | undefined, path: string) => Promise<string | undefined>;
}

/** The repository as isomorphic-git takes it. */
interface IsomorphicRepository {
  readonly fs: PromiseFsClient;
  readonly dir: string;
  readonly gitdir: string;
  readonly cache: object;
}

/** A commit and its parents share most trees, so the last ones are remembered. */
const rememberedTrees = 2000;
const none: ReadonlyMap<string, TreeEntry> = new Map();

/** Opens the trees of a repository. */
export function openTrees(repository: IsomorphicRepository): Trees {
  const remembered = new Map<string, ReadonlyMap<string, TreeEntry>>();

  const entries = async (oid: string | undefined): Promise<ReadonlyMap<string, TreeEntry>> => {
    if (oid === undefined) return none;
    const known = remembered.get(oid);
    if (known !== undefined) return known;
    const { tree } = await git.readTree({ ...repository, oid });
    const read = new Map(
      tree.map(({ path, oid, type, mode }) => {
        const kind = type === 'tree' ? type : mode.startsWith('100') ? 'file' : 'link';
        return [path, { oid, kind }] as const;
      }),
    );
    remembered.set(oid, read);
    const [oldest] = remembered.keys();
    if (remembered.size > rememberedTrees && oldest !== undefined) remembered.delete(oldest);
    return read;
  };

  return {
    entries,
    folder: async (tree, path) => {
      let oid = tree;
      for (const name of path === '' ? [] : path.split('/')) {
        const entry: TreeEntry | undefined = (await entries(oid)).get(name);
        oid = entry?.kind === 'tree' ? entry.oid : undefined;
      }
      return oid;
    },
  };
}
