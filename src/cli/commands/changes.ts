/** `stemma changes` */
import { Option } from 'commander';
import { isKeyAlarm } from '../../bank/diff/item-diff.ts';
import { type BankChanges, bankChanges, changeGroups } from '../../node/history/bank-changes.ts';
import { commitAt, commitSince } from '../../node/history/commit-at.ts';
import { bankOption } from '../bank-option.ts';
import { changesMarkdown, changesText } from '../changes-text.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import { shortOid } from '../history-words.ts';
import { progressLine } from '../progress.ts';
import { readHistory } from '../with-history.ts';

interface ChangesOptions {
  readonly bank: string;
  readonly since: string;
  readonly until: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

/** Tells what became of items since a day or a release. */
export const changesCommand: CliCommand = ({ host }) =>
  newCommand('changes', 'Tell which items changed since a day or a release, and by whom.', [
    ['stemma changes --since v1.2', 'since a tag; a branch or commit works as well'],
    ['stemma changes --since 2026-01-31', 'from the beginning of that day on, in UTC'],
    ['stemma changes --since v1.1 --until v1.2', 'between two releases'],
    ['stemma changes --since v1.2 --markdown', 'for a message or release notes'],
  ])
    .addOption(bankOption(host))
    .requiredOption('--since <rev>', 'a tag, branch, commit or date')
    .option('--until <rev>', 'the same; of a date its end', 'HEAD')
    .addOption(new Option('--json', 'print data for programs').conflicts('markdown'))
    .option('--markdown', 'print Markdown')
    .action(async ({ bank, since, until, json, markdown }: ChangesOptions) => {
      const opened = await readHistory(host, bank);
      const from = await commitSince(opened, since);
      const to = await commitAt(opened, until);
      const progress = progressLine(host, 'Reading items:');
      const changes = await bankChanges(opened, from, to, {
        onProgress: progress.show,
        ...host.layers?.(),
      });
      progress.end();
      if (json) host.out(`${jsonOf(changes)}\n`);
      else host.out(markdown ? changesMarkdown(changes) : changesText(changes));
      host.err(`${summary(changes)}\n`);
    });

function jsonOf({ items, ...rest }: BankChanges): string {
  const told = items.map((item) => ({ ...item, isKeyAlarm: isKeyAlarm(item) }));
  return JSON.stringify({ ...rest, items: told }, undefined, 2);
}

function summary({ since, until, items, assessments }: BankChanges): string {
  const counts = changeGroups.flatMap((group) => {
    const count = items.filter((item) => item.group === group).length;
    if (count === 0) return [];
    return `${count} ${words[group]}`;
  });
  const told =
    assessments.length === 0 ? counts : [...counts, `${assessments.length} in assessments`];
  const from = since === undefined ? 'the beginning' : shortOid(since);
  const range = `${from}..${shortOid(until)}`;
  return `${range}: ${told.length === 0 ? 'nothing changed' : told.join(', ')}.`;
}

const words: Readonly<Record<(typeof changeGroups)[number], string>> = {
  key: 'with another key',
  changed: 'changed',
  added: 'new',
  retired: 'retired',
  removed: 'deleted',
  moved: 'moved',
  metadata: 'in metadata alone',
};
