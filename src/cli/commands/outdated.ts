/** `stemma outdated` */
import type { BankIndex } from '../../node/index-bank.ts';
import { explainPins } from '../../node/lock/explain-pins.ts';
import { outdatedLocks } from '../../node/lock/outdated-locks.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import type { ExitCode } from '../exit-code.ts';
import { faultyLock, namedAssessments, namedLock } from '../lock-words.ts';
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
  const named = namedAssessments(ids, index).map((one) => namedLock(index, one).reading);
  const outdated = await outdatedLocks(index, ids.length === 0 ? undefined : ids);
  const explained: ExplainedLock[] = [];
  for (const one of outdated) explained.push({ ...one, diffs: await explainPins(index, one) });
  host.out(isJson ? outdatedJson(explained) : explained.map(outdatedText).join(''));
  const locks = ids.length === 0 ? index.locks : named;
  const faulty = locks.filter(({ lock }) => lock === undefined);
  for (const one of faulty) host.err(`${faultyLock(one)}\n`);
  host.err(`${explained.length} of ${locks.length - faulty.length} locks outdated.\n`);
  return explained.length + faulty.length === 0 ? 0 : 1;
}
