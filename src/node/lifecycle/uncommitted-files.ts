/** Lists what differs between the work tree and the last commit. */
import type { RepositoryPlace } from '../git/locate-repository.ts';
import { gitText } from '../git/run-git.ts';

/**
 * Paths below the bank's folder of files that are changed, new or gone; ignored files are not among
 * them.
 * @throws GitError
 */
export async function uncommittedFiles({
  root,
  folder,
}: RepositoryPlace): Promise<ReadonlySet<string>> {
  const prefix = folder === '' ? '' : `${folder}/`;
  const status = await gitText(
    ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all'],
    { cwd: root },
  );
  const paths = status
    .split('\0')
    .map((entry) => entry.slice(3))
    .filter((path) => path !== '' && path.startsWith(prefix));
  return new Set(paths.map((path) => path.slice(prefix.length)));
}
