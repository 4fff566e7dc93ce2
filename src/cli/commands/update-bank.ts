/** `stemma banks update` */
import { readSettings } from '../../bank/read-settings.ts';
import { repinBank } from '../../bank/repin-bank.ts';
import { bankChecks } from '../../node/bank-checks.ts';
import { newestCommit } from '../../node/dependencies/newest-commit.ts';
import { diffBanks } from '../../node/diff/diff-banks.ts';
import { type BankIndex, indexBank } from '../../node/index-bank.ts';
import { writeFilesTogether } from '../../node/journal/write-files-together.ts';
import { directorySource } from '../../node/source/directory-source.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { diffPaint, diffSummary, diffText } from '../diff-text.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { findingsText } from '../report-diagnostics.ts';
import { withBank } from '../with-bank.ts';

interface UpdateBankOptions {
  readonly bank: string;
  readonly to?: string;
  readonly dryRun?: boolean;
}

/** Takes another commit of another bank. */
export const updateBankCommand: CliCommand = ({ host, end }) =>
  newCommand('update', 'Take another commit of another bank, and show what that changes.', [
    ['stemma banks update ocean', 'the newest commit of its main branch'],
    ['stemma banks update ocean --to v2.0', 'a tag, a branch or a commit'],
    ['stemma banks update ocean --dry-run', 'only show what would change'],
  ])
    .argument('<name>', 'name of the bank in bank.yml')
    .addOption(bankOption(host))
    .option('--to <rev>', 'a tag, a branch or a commit of the other bank')
    .option('--dry-run', 'write nothing')
    .action(async (name: string, options: UpdateBankOptions) => {
      end(await withBank(host, options.bank, (index) => update(name, options, index, host)));
    });

async function update(
  name: string,
  { to, dryRun }: UpdateBankOptions,
  before: BankIndex,
  host: CliHost,
): Promise<ExitCode> {
  const position = before.settings.banks.findIndex((entry) => entry.name === name);
  const entry = before.settings.banks[position];
  if (entry === undefined) throw new UsageError(`bank.yml names no bank ${name}.`);
  const commit = await newestCommit(entry, before.root, to);
  if (commit === entry.commit) {
    host.err(`${name} is at ${commit.slice(0, 10)} already.\n`);
    return 0;
  }
  const text = repinned(before, position, commit);
  const after = await indexBank(withSettings(before.root, text), host.layers?.());
  try {
    const faults = after.diagnostics.filter(({ code }) => code.startsWith('bank-'));
    host.out(findingsText(faults, after, host));
    if (!after.banks.some((one) => one.entry.name === name)) {
      host.err(`${name} cannot be read at ${commit.slice(0, 10)}. Nothing is written.\n`);
      return 1;
    }
    const diff = await diffBanks(before, after);
    host.out(diffText(diff, diffPaint(host.hasColors)));
    if (!dryRun) writeFilesTogether(before.root, [{ path: 'bank.yml', content: text }]);
    const verb = dryRun ? 'would go' : 'goes';
    const way = `${entry.commit.slice(0, 10)} to ${commit.slice(0, 10)}`;
    host.err(`${name} ${verb} from ${way}: ${diffSummary(diff)}.\n`);
    return 0;
  } finally {
    after.close();
  }
}

/** The text of `bank.yml` with the new commit and no other change. */
function repinned({ readSource, settings }: BankIndex, position: number, commit: string): string {
  const source = readSource('bank.yml') ?? '';
  const { place } = readSettings(source, 'bank.yml', bankChecks.bank);
  const from = settings.banks[position]?.commit ?? '';
  const text = repinBank(source, place(['banks', position, 'commit']), from, commit);
  if (text !== undefined) return text;
  throw new UsageError(
    `The commit ${from} is not where it should be in bank.yml. Change it by hand.`,
  );
}

/** The bank as it would be with this text of `bank.yml`. */
function withSettings(root: string, text: string) {
  const source = directorySource(root);
  const read = (path: string): Uint8Array =>
    path === 'bank.yml' ? Buffer.from(text) : source.read(path);
  return { ...source, read };
}
