/** `stemma log` */
import { styleText } from 'node:util';
import { changeLabel } from '../../bank/diff/change-label.ts';
import { isKeyAlarm } from '../../bank/diff/item-diff.ts';
import { visibleText } from '../../diagnostics/visible-text.ts';
import type { ItemHistory } from '../../node/history/item-history.ts';
import { revisionChanges, type ToldRevision } from '../../node/history/revision-changes.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { dateText, revisionRecord, shortOid } from '../history-words.ts';
import { tableText } from '../table-text.ts';
import { readHistory, trackedItem } from '../with-history.ts';

interface LogOptions {
  readonly bank: string;
  readonly json?: boolean;
}

/** Lists the revisions of one item. */
export const logCommand: CliCommand = ({ host }) =>
  newCommand('log', 'List who changed an item, when, and what.', [
    ['stemma log pump-power', 'the revisions of an item, the newest first'],
    ['stemma log fluids-midterm', 'those of an assessment'],
    ['stemma log pump-power --json', 'with every change in words, for programs'],
  ])
    .argument('<id>', 'id of an item, stimulus or assessment, also of a deleted one')
    .addOption(bankOption(host))
    .option('--json', 'print a JSON list')
    .action(async (id: string, { bank, json }: LogOptions) => {
      const opened = await readHistory(host, bank);
      const { kind, item } = await trackedItem(id, opened, host, bank);
      const told =
        kind === 'item'
          ? await revisionChanges(item, opened.reader)
          : item.revisions.map((revision) => ({ revision }));
      const newestFirst = told.toReversed();
      host.out(json ? jsonOf(newestFirst) : tableText(newestFirst.map((one) => row(one, host))));
      host.err(`${summary(item)}\n`);
    });

function jsonOf(revisions: readonly ToldRevision[]): string {
  const records = revisions.map(({ revision, diff }) => ({
    ...revisionRecord(revision),
    ...(diff === undefined ? {} : { isKeyAlarm: isKeyAlarm(diff), changes: diff.changes }),
  }));
  return `${JSON.stringify(records, undefined, 2)}\n`;
}

function row({ revision, diff }: ToldRevision, host: CliHost): readonly string[] {
  const { commit } = revision;
  return [
    dateText(commit.time),
    shortOid(commit.oid),
    visibleText(commit.author),
    visibleText(commit.subject),
    whatChanged({ revision, ...(diff === undefined ? {} : { diff }) }, host),
  ];
}

/** `KEY changed, stem`, `added`, `moved from a.md`. */
function whatChanged({ revision, diff }: ToldRevision, { hasColors }: CliHost): string {
  const { kind, from } = revision;
  const move = from === undefined ? [] : [`moved from ${visibleText(from)}`];
  if (kind === 'moved') return move.join('');
  if (kind !== 'changed') return kind;
  if (diff === undefined) return ['changed', ...move].join(', ');
  const alarm = hasColors
    ? styleText(['bold', 'white', 'bgRed'], 'KEY', { validateStream: false })
    : 'KEY';
  const labels = diff.changes
    .filter((change) => change.kind !== 'key' && change.kind !== 'moved')
    .map((change) => visibleText(changeLabel(change)));
  const told = [...(isKeyAlarm(diff) ? [`${alarm} changed`] : []), ...new Set(labels), ...move];
  return told.length === 0 ? 'typed in another way' : told.join(', ');
}

function summary({ id, current, revisions, earliest }: ItemHistory): string {
  const count = revisions.length === 1 ? '1 revision' : `${revisions.length} revisions`;
  const known = earliest === undefined ? '' : ' known here';
  const now =
    current === undefined
      ? `deleted; \`stemma restore ${id}\` brings it back`
      : visibleText(current.path);
  return `${id}: ${count}${known}, ${now}.`;
}
