/** `stemma update` */

import { compareLocks, type LockChanges } from '../../bank/lock/compare-locks.ts';
import { type AssessmentLock, formerDraws, pinsOf } from '../../bank/lock/index.ts';
import { closestName } from '../../diagnostics/closest-name.ts';
import type { Assessment } from '../../model/index.ts';
import type { BankIndex } from '../../node/index-bank.ts';
import { checkedOutCommit } from '../../node/lock/checked-out-commit.ts';
import { makeLock } from '../../node/lock/make-lock.ts';
import { repin } from '../../node/lock/repin.ts';
import { type NewLock, writeLocks } from '../../node/lock/write-locks.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { namedAssessments, namedLock, orRefuse, readDay, today } from '../lock-words.ts';
import { collect } from '../named-options.ts';
import { withBank } from '../with-bank.ts';

interface UpdateOptions {
  readonly bank: string;
  readonly item?: readonly string[];
  readonly date?: string;
}

/** Pins the present state of locked assessments. */
export const updateCommand: CliCommand = ({ host, end }) =>
  newCommand('update', 'Pin the items of locked assessments as they are now.', [
    ['stemma update midterm', 'all that has changed; the term stays'],
    ['stemma update midterm --item ice-floats', 'one item, and leave the others'],
  ])
    .argument('<assessment...>', 'ids of locked assessments')
    .addOption(bankOption(host))
    .option('--item <id>', 'pin this item only; may be given several times', collect)
    .option('--date <day>', 'the day of the lock, YYYY-MM-DD; today otherwise')
    .action(async (ids: readonly string[], options: UpdateOptions) => {
      end(
        await withBank(host, options.bank, (index) =>
          orRefuse(index, host, () => update(ids, options, index, host)),
        ),
      );
    });

async function update(
  ids: readonly string[],
  { item = [], date }: UpdateOptions,
  index: BankIndex,
  host: CliHost,
): Promise<ExitCode> {
  const locked = date === undefined ? today() : readDay(date);
  const found = namedAssessments(ids, index).map((assessment) => {
    return { assessment, before: namedLock(index, assessment).lock };
  });
  for (const id of item) checkPinned(id, found);
  const commit = await checkedOutCommit(index.root);
  const news: (NewLock & { readonly changes: LockChanges })[] = [];
  for (const { assessment, before } of found) {
    const made =
      item.length > 0
        ? await repin(index, assessment, before, { ids: item, locked })
        : await makeLock(index, assessment, {
            ...before,
            locked,
            commit,
            before,
            keepsPools: keepsAsIn(before, assessment),
          });
    const changes = compareLocks(before, made);
    if (isChange(changes)) news.push({ assessment, lock: made, changes });
    else host.err(`${assessment.id}: everything is as it was pinned.\n`);
  }
  writeLocks(index, news);
  for (const { lock, changes } of news) host.out(changesText(lock, changes));
  return 0;
}

/** A section that is new draws as the others do. */
function keepsAsIn(before: AssessmentLock, { sections }: Assessment): (section: number) => boolean {
  const drawn = before.sections.filter(({ draw }) => draw !== undefined);
  const keepsOthers = drawn.length > 0 && drawn.every(({ draw }) => draw === 'pool');
  const former = formerDraws(before, sections);
  return (section) => {
    const draw = former[section - 1]?.draw;
    return draw === undefined ? keepsOthers : draw === 'pool';
  };
}

function checkPinned(
  id: string,
  found: readonly { readonly before: AssessmentLock; readonly assessment: Assessment }[],
): void {
  const known = found.flatMap(({ before }) => pinsOf(before).map((pin) => pin.id));
  if (known.includes(id)) return;
  const close = closestName(id, known);
  const names = found.map(({ assessment }) => assessment.id).join(' and ');
  throw new UsageError(
    `The lock of ${names} does not pin ${id}.${close === undefined ? '' : ` Did you mean ${close}?`}`,
  );
}

function isChange({ added, removed, repinned, isAssessmentChanged }: LockChanges): boolean {
  return isAssessmentChanged || added.length + removed.length + repinned.length > 0;
}

function changesText(
  { assessment, term }: AssessmentLock,
  { added, removed, repinned, isAssessmentChanged }: LockChanges,
): string {
  return [
    `${assessment}, ${term}:`,
    ...(isAssessmentChanged ? ['   the assessment itself, as it is now'] : []),
    ...repinned.map((id) => `   ${id}, as it is now`),
    ...added.map((id) => `   ${id}, new`),
    ...removed.map((id) => `   ${id}, no more`),
    '',
  ].join('\n');
}
