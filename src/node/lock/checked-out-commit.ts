/** Tells which commit the bank is as it was in. */
import { locateRepository } from '../git/locate-repository.ts';
import { openRepository } from '../git/repository.ts';
import { GitError } from '../git/run-git.ts';
import { uncommittedFiles } from '../lifecycle/uncommitted-files.ts';

/** The commit that is checked out, where no file of the bank but locks differs from it. */
export async function checkedOutCommit(directory: string): Promise<string | undefined> {
  const place = await locateRepository(directory);
  if (place === undefined) return undefined;
  try {
    const changed = [...(await uncommittedFiles(place))].filter((path) => !path.endsWith('.lock'));
    if (changed.length > 0) return undefined;
  } catch (error) {
    // Without the git program nobody knows.
    if (error instanceof GitError) return undefined;
    throw error;
  }
  return (await openRepository(directory))?.head();
}
