/** `stemma diff` */
import { Argument, Option } from 'commander';
import type { BankDiff } from '../../bank/diff/bank-diff.ts';
import { closestName } from '../../diagnostics/closest-name.ts';
import { diffBanks } from '../../node/diff/diff-banks.ts';
import { diffJson } from '../../node/diff/diff-json.ts';
import { openRange } from '../../node/diff/open-range.ts';
import { readRange } from '../../node/diff/read-range.ts';
import type { BankIndex } from '../../node/index-bank.ts';
import { bankFolder, bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { diffPaint, diffStat, diffSummary, diffText } from '../diff-text.ts';
import { UsageError } from '../exit-code.ts';
import { openWithProgress } from '../open-with-progress.ts';

interface DiffOptions {
  readonly bank: string;
  readonly item?: string;
  readonly json?: boolean;
  readonly stat?: boolean;
}

/** Compares two states of the bank by what items mean. */
export const diffCommand: CliCommand = ({ host }) =>
  newCommand('diff', 'Compare two states of the bank by what its items mean.', [
    ['stemma diff', 'the last commit with the files as they are'],
    ['stemma diff v1.2', 'a tag with the files as they are'],
    ['stemma diff main..HEAD --stat', 'two commits, one line an item'],
    ['stemma diff main...fix-keys', 'a branch with the commit where it left main'],
    ['stemma diff v1.2 --item pump-power', 'one item'],
  ])
    .addArgument(new Argument('[range]', 'a revision, or two with two or three dots between them'))
    .addOption(bankOption(host))
    .option('--item <id>', 'tell of this item alone')
    .addOption(new Option('--json', 'print data for programs').conflicts('stat'))
    .option('--stat', 'one line an item: what kinds of changes it has')
    .action(async (range: string | undefined, options: DiffOptions) => {
      const folder = bankFolder(host, options.bank);
      const opened = await openWithProgress(host, (more) =>
        openRange(folder, readRange(range), more),
      );
      try {
        const [before, after] = [opened.before.index, opened.after.index];
        const whole = await diffBanks(before, after);
        const diff =
          options.item === undefined ? whole : ofItem(whole, options.item, before, after);
        print(diff, options, host);
      } finally {
        opened.close();
      }
    });

function ofItem(diff: BankDiff, id: string, before: BankIndex, after: BankIndex): BankDiff {
  const ids = [...after.items, ...before.items].map((item) => item.id);
  if (!ids.includes(id)) {
    const close = closestName(id, ids);
    throw new UsageError(
      `There is no item ${id} in either state.${close === undefined ? '' : ` Did you mean ${close}?`}`,
    );
  }
  return {
    ...diff,
    items: diff.items.filter((item) => item.id === id),
    retyped: diff.retyped.filter((item) => item === id),
    assessments: [],
    settings: [],
    guides: [],
  };
}

function print(diff: BankDiff, { json, stat }: DiffOptions, host: CliHost): void {
  if (json) {
    host.out(`${diffJson(diff)}\n`);
    return;
  }
  host.out(stat ? diffStat(diff) : diffText(diff, diffPaint(host.hasColors)));
  host.err(`${diffSummary(diff)}.\n`);
}
