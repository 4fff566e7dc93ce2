/** Finds items that become published past the review that their bank asks for. */
import { bankFileKind } from '../../bank/bank-path.ts';
import type { BankItemDiff } from '../../bank/diff/bank-diff.ts';
import { checkTransition } from '../../bank/lifecycle/check-transition.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { OpenRange } from '../diff/open-range.ts';
import { GitError, gitText } from '../git/run-git.ts';
import type { IndexedItem } from '../index-bank.ts';
import { readCommits } from '../lifecycle/read-commits.ts';

/** One finding for each such step; none where the bank asks for no reviews. */
export async function stepFindings(
  range: OpenRange,
  items: readonly BankItemDiff<IndexedItem>[],
): Promise<readonly Diagnostic[]> {
  const rule = range.after.index.settings.review;
  if (rule === undefined || rule.reviewers === 0) return [];
  const signers = rule.evidence === 'field' ? new Map() : await signersByPath(range);
  return items.flatMap(({ before, after }) => {
    // Items of other banks are reviewed there.
    if (after === undefined || after.bank !== undefined) return [];
    const own = signers?.get(after.path) ?? (signers === undefined ? undefined : []);
    const place = { file: after.path };
    return (
      checkTransition(before, after, {
        rule,
        place,
        ...(own === undefined ? {} : { signers: own }),
      }) ?? []
    );
  });
}

/** Who vouched for each file in the commits between the two states; undefined where git is missing. */
async function signersByPath({
  repository,
  before,
  after,
}: OpenRange): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  const head = after.commit ?? (await repository.head());
  if (head === undefined || before.commit === undefined) return new Map();
  try {
    const list = await gitText(['rev-list', '--end-of-options', head, `^${before.commit}`], {
      cwd: repository.root,
    });
    const inside = new Set(list.split('\n'));
    const signers = new Map<string, string[]>();
    for (const { oid, reviewers, changes } of await readCommits(repository, head)) {
      if (!inside.has(oid)) continue;
      for (const path of changes.keys()) {
        if (bankFileKind(path) !== 'item') continue;
        signers.set(path, [...(signers.get(path) ?? []), ...reviewers]);
      }
    }
    return signers;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
