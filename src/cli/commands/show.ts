/** `stemma show` */

import { visibleText } from '../../diagnostics/visible-text.ts';
import { parseItem } from '../../markdown/parse-item.ts';
import {
  type ItemVersion,
  itemVersion,
  type TrackedItem,
} from '../../node/history/item-version.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import { UsageError } from '../exit-code.ts';
import { dateText, shortOid } from '../history-words.ts';
import { readHistory, trackedItem } from '../with-history.ts';

interface ShowOptions {
  readonly bank: string;
  readonly json?: boolean;
}

/** Prints an item as it was. */
export const showCommand: CliCommand = ({ host }) =>
  newCommand('show', 'Print an item as it was.', [
    ['stemma show pump-power', 'as it was last committed, also when it is deleted'],
    ['stemma show pump-power@v1.2', 'at a tag; a branch or commit works as well'],
    ['stemma show pump-power@2026-01-31', 'at the end of that day, in UTC'],
    ['stemma show pump-power@~2', 'two revisions of this item ago'],
    ['stemma show pump-power@v1.2 --json', 'as data, for programs'],
  ])
    .argument('<id[@rev]>', 'id of an item, stimulus or assessment, and when')
    .addOption(bankOption(host))
    .option('--json', 'print the item as data; for items and stimuli')
    .action(async (name: string, { bank, json }: ShowOptions) => {
      const at = name.indexOf('@');
      const [id, revision] = at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
      const opened = await readHistory(host, bank);
      const tracked = await trackedItem(id ?? '', opened, host, bank);
      const version = await itemVersion(opened, tracked, revision);
      host.err(`${describe(version)}\n`);
      host.out(json ? jsonOf(version, tracked) : version.bytes);
    });

function describe({ path, commit, deletedBy }: ItemVersion): string {
  const place = `${visibleText(path)} at ${shortOid(commit)}`;
  if (deletedBy === undefined) return `${place}.`;
  const { oid, author, time } = deletedBy.commit;
  return `${place}, before ${visibleText(author)} deleted it on ${dateText(time)} (${shortOid(oid)}).`;
}

function jsonOf({ bytes, path }: ItemVersion, { kind }: TrackedItem): string {
  if (kind !== 'item') throw new UsageError('Only items and stimuli are shown as data.');
  const { item, diagnostics } = parseItem(new TextDecoder().decode(bytes), path);
  if (item === undefined) {
    const [first] = diagnostics.filter(({ severity }) => severity === 'error');
    throw new UsageError(
      `The file has errors, so it cannot be shown as data: ${first?.message ?? ''} ` +
        'Without --json it is shown as it is.',
    );
  }
  return `${JSON.stringify(item, undefined, 2)}\n`;
}
