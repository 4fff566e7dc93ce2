/** `stemma banks` */
import { closestName } from '../../diagnostics/closest-name.ts';
import { newestCommit } from '../../node/dependencies/newest-commit.ts';
import type { OpenedDependency } from '../../node/dependencies/opened-dependency.ts';
import type { BankIndex } from '../../node/index-bank.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import { UsageError } from '../exit-code.ts';
import { findingsText } from '../report-diagnostics.ts';
import { tableText } from '../table-text.ts';
import { withBank } from '../with-bank.ts';
import { updateBankCommand } from './update-bank.ts';

interface BanksOptions {
  readonly bank: string;
  readonly json?: boolean;
  readonly fetch?: boolean;
}

/** What is said of one bank. */
interface BankRow {
  readonly name: string;
  readonly source: string;
  readonly commit: string;
  /** Absent where the bank could not be read. */
  readonly date?: string;
  readonly title?: string;
  readonly items?: number;
  /** Licences of its items, each once. */
  readonly licenses?: readonly string[];
  /** What its repository has checked out now; only where that was asked. */
  readonly newest?: string;
}

/** Lists the other banks that this one uses. */
export const banksCommand: CliCommand = (run) => {
  const { host, end } = run;
  return newCommand('banks', 'List the other banks whose items are used.', [
    ['stemma banks', 'commit, date, number of items and licences of each'],
    ['stemma banks --fetch', 'also whether there are newer commits'],
    ['stemma banks update ocean', 'take the newest commit, and see what changes'],
    ['stemma banks problems ocean', 'errors and warnings in that bank'],
  ])
    .addOption(bankOption(host))
    .option('--json', 'print a JSON list')
    .option('--fetch', 'ask the repositories for newer commits')
    .action(async (options: BanksOptions) => {
      await withBank(host, options.bank, async (index) => {
        const rows = await Promise.all(
          index.settings.banks.map((entry) => rowOf(entry.name, index, options)),
        );
        host.out(options.json ? `${JSON.stringify(rows, undefined, 2)}\n` : rowsText(rows));
        const faults = index.diagnostics.filter(({ code }) => code.startsWith('bank-'));
        if (!options.json) host.out(findingsText(faults, index, host));
        end(faults.some(({ severity }) => severity === 'error') ? 1 : 0);
      });
    })
    .addCommand(problemsCommand(run))
    .addCommand(updateBankCommand(run));
};

/** Shows what is wrong in another bank. */
const problemsCommand: CliCommand = ({ host }) =>
  newCommand('problems', 'Show what is wrong in another bank, to tell its maintainers.', [
    ['stemma banks problems ocean', 'errors and warnings with their lines'],
  ])
    .argument('<name>', 'name of the bank in bank.yml')
    .addOption(bankOption(host))
    .action(async (name: string, { bank }: BanksOptions) => {
      await withBank(host, bank, (index) => {
        const found = openedBank(name, index);
        host.out(
          findingsText(found.index.diagnostics, found.index, { ...host, cwd: found.index.root }),
        );
      });
    });

/** The bank of that name. @throws UsageError where there is none, or it cannot be read */
export function openedBank(name: string, { banks, settings }: BankIndex): OpenedDependency {
  const found = banks.find(({ entry }) => entry.name === name);
  if (found !== undefined) return found;
  const names = settings.banks.map((entry) => entry.name);
  if (names.includes(name)) throw new UsageError(`${name} cannot be read; stemma check says why.`);
  const close = closestName(name, names);
  throw new UsageError(
    `bank.yml names no bank ${name}.${close === undefined ? '' : ` Did you mean ${close}?`}`,
  );
}

async function rowOf(name: string, index: BankIndex, options: BanksOptions): Promise<BankRow> {
  const { settings, banks, items, root } = index;
  const entry = settings.banks.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`${name} is not in the settings.`);
  const { source, commit } = entry;
  const newest = options.fetch ? { newest: await newestCommit(entry, root) } : {};
  const found = banks.find((one) => one.entry === entry);
  if (found === undefined) return { name, source, commit, ...newest };
  const own = items.filter((item) => item.bank === name);
  return {
    name,
    source,
    commit,
    date: new Date(found.time * 1000).toISOString().slice(0, 10),
    title: found.index.settings.title,
    items: own.length,
    licenses: [...new Set(own.map(({ license }) => license ?? 'no licence'))].sort(),
    ...newest,
  };
}

function rowsText(rows: readonly BankRow[]): string {
  return tableText(
    rows.map(({ name, commit, date, items, licenses, title, newest }) => [
      name,
      commit.slice(0, 10),
      date ?? '',
      items === undefined ? 'cannot be read' : `${items} item${items === 1 ? '' : 's'}`,
      licenses?.join(', ') ?? '',
      title ?? '',
      newest === undefined ? '' : newest === commit ? 'newest' : `newer: ${newest.slice(0, 10)}`,
    ]),
  );
}
