/** `stemma restore` */
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { visibleText } from '../../diagnostics/visible-text.ts';
import { itemVersion } from '../../node/history/item-version.ts';
import type { OpenedHistory } from '../../node/history/open-history.ts';
import { planRestore } from '../../node/history/plan-restore.ts';
import type { BankIndex } from '../../node/index-bank.ts';
import { recoverJournals } from '../../node/journal/recover-journals.ts';
import { writeFilesTogether } from '../../node/journal/write-files-together.ts';
import { bankFolder, bankOption, pathPrefix } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { shortOid } from '../history-words.ts';
import { countFindings, findingsText } from '../report-diagnostics.ts';
import { withBank } from '../with-bank.ts';
import { readHistory, trackedItem } from '../with-history.ts';

interface RestoreOptions {
  readonly bank: string;
  readonly at?: string;
  readonly to?: string;
  readonly force?: boolean;
}

/** Brings an item back as it was. */
export const restoreCommand: CliCommand = ({ host, end }) =>
  newCommand('restore', 'Bring an item back as it was, with the figures that it names.', [
    ['stemma restore pump-power', 'a deleted item, as it was before'],
    ['stemma restore pump-power --at v1.2', 'as it was at a tag, commit or date'],
    ['stemma restore pump-power --at ~1', 'without its last revision'],
    ['stemma restore pump-power --to old/pump.md', 'to another place of the bank'],
  ])
    .argument('<id>', 'id of an item, stimulus or assessment')
    .addOption(bankOption(host))
    .option('--at <rev>', 'the version to bring back; the last committed one otherwise')
    .option('--to <path>', 'where to write it; where it lies or lay otherwise')
    .option('--force', 'lose changes that are not committed')
    .action(async (id: string, options: RestoreOptions) => {
      end(await restore(id, options, host));
    });

async function restore(
  id: string,
  { bank, at, to, force = false }: RestoreOptions,
  host: CliHost,
): Promise<ExitCode> {
  const root = bankFolder(host, bank);
  recoverJournals(root);
  const opened = await readHistory(host, bank);
  const tracked = await trackedItem(id, opened, host, bank);
  const version = await itemVersion(opened, tracked, at);
  const plan = await planRestore(opened, {
    root,
    tracked,
    version,
    isForced: force,
    ...(to === undefined ? {} : { to: pathInBank(to, root, host) }),
  });
  if (plan.kind === 'refuse') throw new UsageError(visibleText(plan.reason));
  writeFilesTogether(root, plan.files);
  const prefix = pathPrefix(root, host.cwd);
  for (const { path } of plan.files) host.out(`${visibleText(prefix + path)}\n`);
  const from = `as it was at ${shortOid(version.commit)}`;
  host.err(plan.files.length === 0 ? `${id} is ${from} already.\n` : `${id} is back ${from}.\n`);
  for (const remark of plan.remarks) host.err(`${visibleText(remark)}\n`);
  return withBank(host, bank, (index) => {
    tellStimulus(plan.stimulus, index, opened, host);
    return report(id, plan.path, index, host);
  });
}

/** A path that begins with the bank's folder is one from here; any other is one in the bank. */
function pathInBank(path: string, root: string, host: CliHost): string {
  const fromHere = resolve(host.cwd, path);
  const file = fromHere.startsWith(root + sep) ? fromHere : resolve(root, path);
  const inBank = relative(root, file).replaceAll(sep, '/');
  if (!existsSync(root) || inBank.startsWith('../') || join(root, inBank) !== file) {
    throw new UsageError(`${path} does not lie in the bank.`);
  }
  return inBank;
}

function tellStimulus(
  stimulus: string | undefined,
  { ids }: BankIndex,
  { history }: OpenedHistory,
  host: CliHost,
): void {
  if (stimulus === undefined || ids.has(stimulus)) return;
  const hint = history.items.has(stimulus) ? ` \`stemma restore ${stimulus}\` brings it back.` : '';
  host.err(`Its stimulus ${stimulus} is no longer in the bank.${hint}\n`);
}

function report(id: string, path: string, index: BankIndex, host: CliHost): ExitCode {
  const findings = index.diagnostics.filter(
    ({ place, item }) => place?.file === path || item === id,
  );
  if (findings.length === 0) return 0;
  host.err(findingsText(findings, index, host));
  host.err(`${id}: ${countFindings(findings)}.\n`);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
