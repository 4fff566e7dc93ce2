/** `stemma exposure` */
import { Option } from 'commander';
import type { ItemUse } from '../../bank/lock/index.ts';
import { closestName } from '../../diagnostics/closest-name.ts';
import { visibleText } from '../../diagnostics/visible-text.ts';
import { writeCsv } from '../../formats/csv.ts';
import { readExposure } from '../../node/exposure/read-exposure.ts';
import type { BankIndex } from '../../node/index-bank.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { UsageError } from '../exit-code.ts';
import { warnOfGaps } from '../exposure-warning.ts';
import { tableText } from '../table-text.ts';
import { withBank } from '../with-bank.ts';

interface ExposureOptions {
  readonly bank: string;
  readonly term?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** An item with its uses, the latest last; never without any but where it was asked for. */
interface ExposedItem {
  readonly id: string;
  readonly uses: readonly ItemUse[];
}

/** Shows where items were used. */
export const exposureCommand: CliCommand = ({ host }) =>
  newCommand('exposure', 'Show in which assessments and terms items were used, by their locks.', [
    ['stemma exposure', 'every item that was ever used'],
    ['stemma exposure ice-floats', 'every use of one item'],
    ['stemma exposure --term 2026-autumn --csv', 'what was asked in a term, as a table'],
    ['stemma query unused-since:2024', 'items that were not used since'],
  ])
    .argument('[item...]', 'ids of items; all that were used otherwise')
    .addOption(bankOption(host))
    .option('--term <name>', 'only uses of this term')
    .option('--json', 'print a JSON list')
    .addOption(new Option('--csv', 'print a table, a line for each use').conflicts('json'))
    .action(async (ids: readonly string[], options: ExposureOptions) => {
      await withBank(host, options.bank, (index) => show(ids, options, index, host));
    });

async function show(
  ids: readonly string[],
  { term, json, csv }: ExposureOptions,
  index: BankIndex,
  host: CliHost,
): Promise<void> {
  const exposure = await readExposure(index);
  const { uses } = exposure;
  warnOfGaps(exposure, host);
  for (const id of ids) refuseUnknown(id, [...index.ids, ...uses.keys()]);
  const items = (ids.length === 0 ? [...uses.keys()].sort() : ids)
    .map((id) => ({ id, uses: (uses.get(id) ?? []).filter((use) => isOf(use, term)) }))
    .filter((item) => item.uses.length > 0 || ids.length > 0);
  if (json) host.out(exposureJson(items));
  else if (csv) host.out(exposureCsv(items));
  else host.out(ids.length === 0 ? summary(items) : details(items));
  tellTerms(term, [...uses.values()].flat(), host);
  const used = items.filter((item) => item.uses.length > 0).length;
  host.err(`${used} item${used === 1 ? '' : 's'} used.\n`);
}

function isOf({ term }: ItemUse, wanted: string | undefined): boolean {
  return wanted === undefined || term === wanted;
}

/** A term that no lock names is perhaps another one, so those that there are get named. */
function tellTerms(wanted: string | undefined, uses: readonly ItemUse[], host: CliHost): void {
  const terms = [...new Set(uses.map(({ term }) => term))].sort();
  if (wanted === undefined || terms.includes(wanted)) return;
  const known = terms.length === 0 ? 'There are no locks.' : `There are ${terms.join(', ')}.`;
  host.err(`No lock names the term ${visibleText(wanted)}. ${visibleText(known)}\n`);
}

function refuseUnknown(id: string, known: readonly string[]): void {
  if (known.includes(id)) return;
  const close = closestName(id, known);
  throw new UsageError(
    `There is no item ${id}, and never was one in a lock.${close === undefined ? '' : ` Did you mean ${close}?`}`,
  );
}

/** A line for each item: how often, when last, where. */
function summary(items: readonly ExposedItem[]): string {
  return tableText(
    items.map(({ id, uses }) => [
      id,
      `${uses.length}×`,
      uses.at(-1)?.date ?? '',
      uses.map(({ assessment, term }) => `${assessment} ${term}`).join(', '),
    ]),
  );
}

/** A line for each use. */
function details(items: readonly ExposedItem[]): string {
  return tableText(
    items.flatMap(({ id, uses }) =>
      uses.length === 0
        ? [[id, 'never used']]
        : uses.map(({ assessment, term, date, isPool }) => [
            id,
            date,
            term,
            assessment,
            isPool ? 'in a pool' : '',
          ]),
    ),
  );
}

function exposureCsv(items: readonly ExposedItem[]): string {
  return writeCsv([
    ['item', 'assessment', 'term', 'date', 'pool'],
    ...items.flatMap(({ id, uses }) =>
      uses.map(({ assessment, term, date, isPool }) => [
        id,
        assessment,
        term,
        date,
        isPool ? 'yes' : 'no',
      ]),
    ),
  ]);
}

function exposureJson(items: readonly ExposedItem[]): string {
  const list = items.map(({ id, uses }) => {
    const lastUsed = uses.at(-1)?.date;
    return { id, count: uses.length, ...(lastUsed === undefined ? {} : { lastUsed }), uses };
  });
  return `${JSON.stringify(list, undefined, 2)}\n`;
}
