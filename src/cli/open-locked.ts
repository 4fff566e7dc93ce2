/** Opens assessments as they were locked, or says why they cannot be. */
import type { BankIndex } from '../node/index-bank.ts';
import { commitOfLock, explainPins } from '../node/lock/explain-pins.ts';
import { lockedIndex } from '../node/lock/locked-index.ts';
import type { OutdatedLockFile } from '../node/lock/outdated-locks.ts';
import { tagOf } from '../node/lock/tag-of.ts';
import type { CliHost } from './cli-host.ts';
import { UsageError } from './exit-code.ts';
import { namedAssessments, refuseFaultyLock } from './lock-words.ts';
import { outdatedText } from './outdated-text.ts';

/**
 * The bank with the assessments as locked; undefined, after telling why, where items have changed.
 * @param revision the commit that the bank is of, where it is not the work tree
 * @throws UsageError where nothing is locked
 */
export async function openLocked(
  index: BankIndex,
  ids: readonly string[],
  revision: string | undefined,
  host: CliHost,
): Promise<BankIndex | undefined> {
  if (ids.length === 0) throw new UsageError('--locked needs an --assessment.');
  const locked = await lockedIndex(index, ids);
  if (locked.ok) return locked.index;
  if ('unlocked' in locked) {
    for (const assessment of namedAssessments(locked.unlocked, index)) {
      refuseFaultyLock(index, assessment);
    }
    const where = revision === undefined ? '' : ` at ${revision}`;
    throw new UsageError(
      `${locked.unlocked.join(', ')} ${locked.unlocked.length === 1 ? 'is' : 'are'} not locked${where}.`,
    );
  }
  for (const outdated of locked.outdated) {
    host.err(outdatedText({ ...outdated, diffs: await explainPins(index, outdated) }));
    host.err(await wayBack(index, outdated, revision));
  }
  host.err('Nothing is written.\n');
  return undefined;
}

/** Where the exam is still as it was locked. */
async function wayBack(
  index: BankIndex,
  outdated: OutdatedLockFile,
  revision: string | undefined,
): Promise<string> {
  const id = outdated.lock.assessment;
  if (revision !== undefined) {
    return `At ${revision} the bank is not as the lock of ${id} says: the lock was not updated before that commit, or another version of this program made it. npm ci in a checkout of ${revision} installs the program of then.\n`;
  }
  const found = await commitOfLock(index, outdated);
  if (found === undefined) {
    return `The lock of ${id} is not committed. stemma update ${id} pins what is there now.\n`;
  }
  const { root, commit } = found;
  const name = (await tagOf(root, commit)) ?? commit.slice(0, 12);
  if (root !== index.root) return `It is as locked at ${name} of ${root}: check that out there.\n`;
  return `It is as locked at ${name}: add --at ${name}. Or pin what is there now: stemma update ${id}.\n`;
}
