/** Opens the bank as it was at a revision. */
import { bankAt } from '../node/git/bank-at.ts';
import { openRepository } from '../node/git/repository.ts';
import type { BankIndex } from '../node/index-bank.ts';
import { bankFolder } from './bank-option.ts';
import type { CliHost } from './cli-host.ts';
import { UsageError } from './exit-code.ts';
import { openWithProgress } from './open-with-progress.ts';

/**
 * Runs `use` with the bank that a commit, a branch or a tag holds, and closes it.
 * @throws UsageError without a repository; UnknownRevisionError
 */
export async function withBankAt<Result>(
  host: CliHost,
  bank: string,
  revision: string,
  use: (index: BankIndex) => Result | Promise<Result>,
): Promise<Result> {
  const folder = bankFolder(host, bank);
  const repository = await openRepository(folder);
  if (repository === undefined) {
    throw new UsageError(`${folder} is in no Git repository, so there is no ${revision}.`);
  }
  const index = await openWithProgress(host, (more) => bankAt(repository, revision, more));
  try {
    return await use(index);
  } finally {
    index.close();
  }
}
