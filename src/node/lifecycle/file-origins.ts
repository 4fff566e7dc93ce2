/** Finds where files were before a commit that moved them. */
import { bankFileKind } from '../../bank/bank-path.ts';
import type { ItemVersion } from './compare-versions.ts';
import type { SignedCommit } from './read-commits.ts';

/** A version that is in a commit. */
export interface CommittedVersion {
  readonly path: string;
  /** The oid is undefined of a file that is not there. */
  readonly content: { readonly oid: string | undefined };
}

/** Item files that a commit removed: of the same content if there is one, else all. */
export function originsOf(
  commit: SignedCommit,
  oid: string | undefined,
): readonly (CommittedVersion & ItemVersion)[] {
  const removed = [...commit.changes].flatMap(([path, { before, after }]) =>
    after === undefined && bankFileKind(path) === 'item'
      ? [...new Set(before)].flatMap((old) =>
          old === undefined ? [] : { path, content: { oid: old } },
        )
      : [],
  );
  const exact = removed.filter(({ content }) => content.oid === oid);
  return exact.length > 0 ? exact : removed;
}

/** Where a file was before the commit, if that only moved it. */
export function assetOrigin({ changes }: SignedCommit, asset: CommittedVersion): CommittedVersion {
  const own = changes.get(asset.path);
  if (own === undefined || own.before.some((oid) => oid !== undefined)) return asset;
  const origin = [...changes].find(
    ([, { before, after }]) => after === undefined && before.includes(own.after),
  );
  return origin === undefined ? asset : { ...asset, path: origin[0] };
}
