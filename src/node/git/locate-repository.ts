/** Finds the repository that a folder lies in. */
import fs from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import git from 'isomorphic-git';

/** Where a folder lies in a repository. */
export interface RepositoryPlace {
  /** The work tree, absolute, without links. */
  readonly root: string;
  /** The folder below it, forward slashes, empty for the whole tree. */
  readonly folder: string;
  /** Where Git keeps what belongs to this work tree, absolute. */
  readonly gitDir: string;
  /** Where Git keeps objects and branches: the same, but for an added work tree. */
  readonly commonDir: string;
  /** Oids of commits at which a shallow clone is cut off; empty for a whole clone. */
  readonly boundary: ReadonlySet<string>;
}

/** The place of a directory; undefined where no repository holds it. */
export async function locateRepository(directory: string): Promise<RepositoryPlace | undefined> {
  try {
    const filepath = fs.realpathSync(resolve(directory));
    const root = await git.findRoot({ fs, filepath });
    const gitDir = gitDirOf(root);
    const commonDir = commonDirOf(gitDir);
    return {
      root,
      folder: relative(root, filepath).split(sep).join('/'),
      gitDir,
      commonDir,
      boundary: readBoundary(commonDir),
    };
  } catch {
    return undefined;
  }
}

/** In an added work tree or a submodule `.git` is a file that says where the folder is. */
function gitDirOf(root: string): string {
  const path = join(root, '.git');
  if (fs.statSync(path).isDirectory()) return path;
  const target = fs
    .readFileSync(path, 'utf8')
    .replace(/^gitdir: /u, '')
    .trim();
  return isAbsolute(target) ? target : resolve(root, target);
}

function commonDirOf(gitDir: string): string {
  const named = readOptional(join(gitDir, 'commondir'))?.trim();
  return named === undefined ? gitDir : resolve(gitDir, named);
}

function readBoundary(commonDir: string): ReadonlySet<string> {
  const text = readOptional(join(commonDir, 'shallow')) ?? '';
  return new Set(text.split('\n').filter((line) => line !== ''));
}

function readOptional(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
