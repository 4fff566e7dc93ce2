/** Finds a tag by which people know a commit. */
import { locateRepository } from '../git/locate-repository.ts';
import { GitError, gitText } from '../git/run-git.ts';

/** The tag of the commit; undefined where it has none, or there is no git program to ask. */
export async function tagOf(directory: string, commit: string): Promise<string | undefined> {
  const place = await locateRepository(directory);
  if (place === undefined) return undefined;
  try {
    const args = ['tag', '--points-at', commit, '--sort=creatordate'];
    const [first = ''] = (await gitText(args, { cwd: place.root })).split('\n');
    return first === '' ? undefined : first;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
