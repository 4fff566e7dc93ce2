/** The files of a bank as they were at a commit. */
import type { Repository } from '../git/repository.ts';
import { GitError } from '../git/run-git.ts';
import { type BankSource, isForeign } from './bank-source.ts';
import { skippedLink } from './directory-source.ts';

/**
 * The bank that lay in the repository's folder at a commit.
 * @throws UnknownRevisionError, GitError where the repository has lost a file of the commit
 */
export async function commitSource(repository: Repository, commit: string): Promise<BankSource> {
  const files = await repository.listFiles(commit);
  const own = [...files].filter(([path]) => !path.split('/').some(isForeign));
  const paths = own.flatMap(([path, { kind }]) => (kind === 'file' ? [path] : [])).sort();
  const diagnostics = own.flatMap(([path, { kind }]) => (kind === 'file' ? [] : skippedLink(path)));
  const blobs = await repository.readBlobs(paths.flatMap((path) => files.get(path)?.oid ?? []));
  // Read as if it were not there, a damaged file would be told as one that somebody deleted.
  const lost = paths.find((path) => !blobs.has(files.get(path)?.oid ?? ''));
  if (lost !== undefined) {
    throw new GitError(
      `The repository lacks ${lost} as it was at ${commit.slice(0, 12)}: it is damaged, or a clone without all its objects. \`git fsck\` tells more.`,
    );
  }
  return {
    root: `${repository.root}/${repository.folder}`.replace(/\/$/u, ''),
    list: () => ({ paths, diagnostics }),
    read: (path) => {
      const bytes = blobs.get(files.get(path)?.oid ?? '');
      if (bytes === undefined) throw new Error(`${path} is not in the repository at ${commit}`);
      return bytes;
    },
  };
}
