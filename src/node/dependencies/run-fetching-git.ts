/** Runs git where it talks to other machines. */
import { GitError, gitText } from '../git/run-git.ts';
import { DependencyError } from './dependency-error.ts';

/** Whatever the configuration of this machine says: no hooks, no submodules, no questions. */
const settings = [
  'core.hooksPath=/dev/null',
  'gc.auto=0',
  'maintenance.auto=false',
  'submodule.recurse=false',
  'transfer.bundleURI=false',
].flatMap((setting) => ['-c', setting]);

/**
 * Standard output of a git command.
 * @param folder to run in
 * @param repository that is meant, whatever the environment says; absent for none
 * @throws DependencyError
 */
export async function runFetchingGit(
  args: readonly string[],
  folder: string,
  repository?: string,
): Promise<string> {
  const meant = repository === undefined ? [] : [`--git-dir=${repository}`];
  try {
    return await gitText([...settings, ...meant, ...args], {
      cwd: folder,
      env: { GIT_TERMINAL_PROMPT: '0', GIT_ALLOW_PROTOCOL: 'https:ssh:file' },
    });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.status === undefined) {
      throw new DependencyError(
        'The git program is not here, and only it fetches other banks.',
        'Install git, or name the path of a repository on this machine.',
      );
    }
    const [reason = ''] = error.message.split('\n').filter((line) => !/^warning:/u.test(line));
    throw new DependencyError(reason, 'Check the address, the commit and your access to it.');
  }
}
