/** Asks the repository of another bank what a revision names now. */
import { tmpdir } from 'node:os';
import type { BankDependency } from '../../model/index.ts';
import { DependencyError } from './dependency-error.ts';
import { localRepository } from './dependency-repository.ts';
import { runFetchingGit } from './run-fetching-git.ts';
import { sourceAddress } from './source-address.ts';

/**
 * The commit that a branch, a tag or an oid names; by default the one that is checked out there,
 * which is that of the main branch on a server.
 * @param root of the bank that names the other, absolute
 * @throws DependencyError, UnknownRevisionError
 */
export async function newestCommit(
  { source }: Pick<BankDependency, 'source'>,
  root: string,
  revision = 'HEAD',
): Promise<string> {
  const address = sourceAddress(source, root);
  if (address.kind === 'path') {
    return (await localRepository(address.folder, source)).resolve(revision);
  }
  if (/^[0-9a-f]{40}$/u.test(revision)) return revision;
  const { url } = address;
  const listing = await runFetchingGit(['ls-remote', '--quiet', '--', url], tmpdir());
  const refs = new Map(
    listing.split('\n').flatMap((line) => {
      const [oid = '', ref] = line.split('\t');
      return ref === undefined ? [] : [[ref, oid] as const];
    }),
  );
  // An annotated tag is an object of its own; what it names stands behind `^{}`.
  const names = [`refs/tags/${revision}^{}`, `refs/tags/${revision}`, `refs/heads/${revision}`];
  const found = [...names, revision].flatMap((name) => refs.get(name) ?? []);
  const [oid] = found;
  if (oid !== undefined) return oid;
  throw new DependencyError(
    `${url} has no branch or tag ${revision}.`,
    'Name a branch, a tag or a whole commit.',
  );
}
