/** Opens a bank as it was. */
import { type BankIndex, type IndexOptions, indexBank } from '../index-bank.ts';
import { commitSource } from '../source/commit-source.ts';
import type { Repository } from './repository.ts';

/**
 * The bank at a revision: items, assessments, figures and findings as they were, read by the
 * program as it is.
 * @throws UnknownRevisionError
 */
export async function bankAt(
  repository: Repository,
  revision: string,
  options?: IndexOptions,
): Promise<BankIndex> {
  const commit = await repository.resolve(revision);
  return indexBank(await commitSource(repository, commit), options);
}
