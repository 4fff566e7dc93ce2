/** `stemma blame` */
import { visibleText } from '../../diagnostics/visible-text.ts';
import { type BlamedLine, blameLines } from '../../node/history/blame-lines.ts';
import type { ItemHistory } from '../../node/history/item-history.ts';
import type { TrackedItem } from '../../node/history/item-version.ts';
import type { OpenedHistory } from '../../node/history/open-history.ts';
import { workingFile } from '../../node/history/working-file.ts';
import { bankFolder, bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import { dateText, revisionRecord, shortOid } from '../history-words.ts';
import { tableText } from '../table-text.ts';
import { readHistory, trackedItem } from '../with-history.ts';

interface BlameOptions {
  readonly bank: string;
  readonly json?: boolean;
}

/** Tells of each line who wrote it. */
export const blameCommand: CliCommand = ({ host }) =>
  newCommand('blame', 'Tell of each line of an item who wrote it, and when.', [
    ['stemma blame pump-power', 'the file as it is, through all its moves'],
    ['stemma blame pump-power --json', 'for programs'],
  ])
    .argument('<id>', 'id of an item, stimulus or assessment; of a deleted one the last version')
    .addOption(bankOption(host))
    .option('--json', 'print a JSON list with one record a line')
    .action(async (id: string, { bank, json }: BlameOptions) => {
      const opened = await readHistory(host, bank);
      const tracked = await trackedItem(id, opened, host, bank);
      const lines = await blame(opened, tracked, bankFolder(host, bank));
      host.out(json ? jsonOf(lines) : tableText(lines.map(row)));
    });

async function blame(
  { reader }: OpenedHistory,
  tracked: TrackedItem,
  root: string,
): Promise<readonly BlamedLine[]> {
  const { item } = tracked;
  const blobs = await reader.readBlobs(blobsOf(item));
  const decoder = new TextDecoder();
  const texts = new Map([...blobs].map(([oid, bytes]) => [oid, decoder.decode(bytes)]));
  const now = workingFile(root, tracked);
  return blameLines(item, texts, now && decoder.decode(now.bytes));
}

function blobsOf({ revisions, earliest }: ItemHistory): readonly string[] {
  const own = revisions.map(({ blob }) => blob);
  return [...new Set(earliest === undefined ? own : [earliest.blob, ...own])];
}

function row({ text, from }: BlamedLine, index: number): readonly string[] {
  const line = `${index + 1}`.padStart(4);
  const shown = `${line}  ${visibleText(text)}`;
  if (from === 'uncommitted') return ['········', 'not committed', '', shown];
  if (from === 'hidden') return ['········', 'before this clone', '', shown];
  const { oid, author, time } = from.commit;
  return [shortOid(oid), visibleText(author), dateText(time), shown];
}

function jsonOf(lines: readonly BlamedLine[]): string {
  const records = lines.map(({ text, from }, index) => ({
    line: index + 1,
    text,
    from: typeof from === 'string' ? from : revisionRecord(from),
  }));
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}
