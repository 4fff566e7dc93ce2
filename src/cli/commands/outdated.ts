/** `stemma outdated` */
import type { BankIndex } from '../../node/index-bank.ts';
import { explainPins } from '../../node/lock/explain-pins.ts';
import { findLock } from '../../node/lock/find-lock.ts';
import { outdatedLocks } from '../../node/lock/outdated-locks.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { namedAssessments } from '../lock-words.ts';
import { type ExplainedLock, outdatedJson, outdatedText } from '../outdated-text.ts';
import { withBank } from '../with-bank.ts';

interface OutdatedOptions {
  readonly bank: string;
  readonly json?: boolean;
}

/** Shows what is not any more as it was locked. */
export const outdatedCommand: CliCommand = ({ host, end }) =>
  newCommand('outdated', 'Show which locked items are not any more as they were pinned.', [
    ['stemma outdated', 'of all locks; fails when there are any'],
    ['stemma outdated midterm', 'of one assessment'],
    ['stemma outdated --json', 'with every change, for programs'],
  ])
    .argument('[assessment...]', 'ids of assessments; all that are locked otherwise')
    .addOption(bankOption(host))
    .option('--json', 'print a JSON list')
    .action(async (ids: readonly string[], { bank, json = false }: OutdatedOptions) => {
      end(await withBank(host, bank, (index) => show(ids, json, index, host)));
    });

async function show(
  ids: readonly string[],
  isJson: boolean,
  index: BankIndex,
  host: CliHost,
): Promise<ExitCode> {
  for (const assessment of namedAssessments(ids, index)) {
    if (findLock(index, assessment) === undefined) {
      throw new UsageError(`${assessment.id} is not locked. stemma lock pins it.`);
    }
  }
  const outdated = await outdatedLocks(index, ids.length === 0 ? undefined : ids);
  const explained: ExplainedLock[] = [];
  for (const one of outdated) explained.push({ ...one, diffs: await explainPins(index, one) });
  host.out(isJson ? outdatedJson(explained) : explained.map(outdatedText).join(''));
  const looked = index.locks.filter(
    ({ lock }) => lock !== undefined && (ids.length === 0 || ids.includes(lock.assessment)),
  );
  host.err(`${explained.length} of ${looked.length} locks outdated.\n`);
  return explained.length === 0 ? 0 : 1;
}
