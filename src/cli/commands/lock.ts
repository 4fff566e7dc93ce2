/** `stemma lock` */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pinsOf } from '../../bank/lock/index.ts';
import { lockSchema } from '../../bank/schemas/lock-schema.ts';
import type { Assessment } from '../../model/index.ts';
import type { BankIndex } from '../../node/index-bank.ts';
import { checkedOutCommit } from '../../node/lock/checked-out-commit.ts';
import { findLock } from '../../node/lock/find-lock.ts';
import { isCommitted } from '../../node/lock/is-committed.ts';
import { makeLock } from '../../node/lock/make-lock.ts';
import { lockPlace, type NewLock, writeLocks } from '../../node/lock/write-locks.ts';
import { bankOption, pathPrefix } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { namedAssessments, orRefuse, readDay, today } from '../lock-words.ts';
import { withBank } from '../with-bank.ts';

interface LockOptions {
  readonly bank: string;
  readonly term: string;
  readonly seed?: string;
  readonly date?: string;
  readonly keepPools?: boolean;
  readonly force?: boolean;
}

/** Pins assessments item by item. */
export const lockCommand: CliCommand = ({ host, end }) =>
  newCommand('lock', 'Pin assessments item by item, as they are given in a term.', [
    ['stemma lock midterm --term 2026-autumn', 'write assessments/midterm.lock'],
    ['stemma lock midterm --term 2026-autumn --seed 4711', 'draw again what was drawn by it'],
    ['stemma lock quiz --term 2026-autumn --keep-pools', 'let the platform draw for each student'],
  ])
    .argument('<assessment...>', 'ids of assessments')
    .addOption(bankOption(host))
    .requiredOption('--term <name>', 'when they are given, such as 2026-autumn')
    .option('--seed <text>', 'decides what is drawn; random otherwise')
    .option('--date <day>', 'the day of the lock, YYYY-MM-DD; today otherwise')
    .option('--keep-pools', 'pin all items that a section may draw, and draw none')
    .option('--force', 'replace a lock of the same term, or one that Git has not')
    .action(async (ids: readonly string[], options: LockOptions) => {
      end(
        await withBank(host, options.bank, (index) =>
          orRefuse(index, host, () => lock(ids, options, index, host)),
        ),
      );
    });

async function lock(
  ids: readonly string[],
  { term, seed, date, keepPools = false, force = false }: LockOptions,
  index: BankIndex,
  host: CliHost,
): Promise<ExitCode> {
  const { properties } = lockSchema;
  if (!matches(properties.term.pattern, term)) {
    throw new UsageError('--term takes up to 60 characters, such as 2026-autumn.');
  }
  if (seed !== undefined && !matches(properties.seed.pattern, seed)) {
    throw new UsageError('--seed takes up to 200 characters on one line.');
  }
  const locked = date === undefined ? today() : readDay(date);
  const assessments = namedAssessments(ids, index);
  if (!force) {
    for (const assessment of assessments) await refuseToReplace(assessment, term, index);
  }
  const commit = await checkedOutCommit(index.root);
  const locks: NewLock[] = [];
  for (const assessment of assessments) {
    // What students could guess would tell them what will be drawn.
    const own = seed ?? randomBytes(12).toString('hex');
    const details = { term, locked, seed: own, commit, keepsPools: () => keepPools };
    locks.push({ assessment, lock: await makeLock(index, assessment, details) });
  }
  writeLocks(index, locks);
  for (const made of locks) {
    const { root, path } = lockPlace(index, made.assessment);
    const count = pinsOf(made.lock).length;
    const file = `${pathPrefix(root, host.cwd)}${path}`;
    host.err(`${file}: ${count} item${count === 1 ? '' : 's'} pinned for ${term}.\n`);
  }
  return 0;
}

function matches(pattern: string, text: string): boolean {
  return new RegExp(pattern, 'u').test(text);
}

/** A lock that Git does not remember would be forgotten, and with it where items were used. */
async function refuseToReplace(
  assessment: Assessment,
  term: string,
  index: BankIndex,
): Promise<void> {
  const { id } = assessment;
  const found = findLock(index, assessment);
  if (found?.lock.term === term) {
    throw new UsageError(
      `${id} is locked for ${term} already. stemma update ${id} pins its items as they are; --force draws anew.`,
    );
  }
  const { root, path } = lockPlace(index, assessment);
  if (existsSync(join(root, path)) && !(await isCommitted(root, path))) {
    throw new UsageError(
      `${path} is not committed as it is, and would be forgotten. Commit it first, or replace it with --force.`,
    );
  }
}
