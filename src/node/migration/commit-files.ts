/** Makes one commit of files that a command has written. */
import { openRepository, type Repository } from '../git/repository.ts';
import { GitError, gitText } from '../git/run-git.ts';

/** A commit cannot be made; the message says why. */
export class CommitRefusedError extends Error {
  override readonly name = 'CommitRefusedError';
}

/**
 * The repository that holds a folder, where a commit can be made and would hold nothing else.
 * @throws CommitRefusedError where there is none, something is not committed, or nobody is named
 */
export async function openCleanRepository(directory: string): Promise<Repository> {
  const repository = await openRepository(directory);
  if (repository === undefined) {
    throw new CommitRefusedError(
      `${directory} lies in no Git repository, so nothing can be committed.`,
    );
  }
  const status = await run(repository, ['status', '--porcelain=v1', '-z']);
  const [first] = status.split('\0').filter((entry) => entry !== '');
  if (first !== undefined) {
    throw new CommitRefusedError(
      `${first.slice(3)} is not committed; commit or remove what has changed, so that the commit holds the migration alone.`,
    );
  }
  await run(repository, ['var', 'GIT_COMMITTER_IDENT']);
  return repository;
}

/**
 * Commits files, also those that were removed.
 * @param paths below the folder of the bank
 * @throws CommitRefusedError; the files then stay as they were written
 * @returns the oid of the commit
 */
export async function commitFiles(
  repository: Repository,
  paths: readonly string[],
  message: string,
): Promise<string> {
  const { folder } = repository;
  const input = paths.map((path) => (folder === '' ? path : `${folder}/${path}`)).join('\0');
  const fromInput = ['--pathspec-from-file=-', '--pathspec-file-nul'];
  await run(repository, ['--literal-pathspecs', 'add', '--all', ...fromInput], input);
  await run(repository, ['commit', '--quiet', '-m', message]);
  return (await run(repository, ['rev-parse', 'HEAD'])).trim();
}

async function run({ root }: Repository, args: readonly string[], input?: string): Promise<string> {
  try {
    return await gitText(args, { cwd: root, ...(input === undefined ? {} : { input }) });
  } catch (error) {
    if (error instanceof GitError) throw new CommitRefusedError(`Git refuses: ${error.message}`);
    throw error;
  }
}
