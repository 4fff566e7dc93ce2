/** `stemma banks` */
import { closestName } from '../../diagnostics/closest-name.ts';
import { visibleText } from '../../diagnostics/visible-text.ts';
import type { BankDependency } from '../../model/index.ts';
import { DependencyError } from '../../node/dependencies/dependency-error.ts';
import { newestCommit } from '../../node/dependencies/newest-commit.ts';
import type { OpenedDependency } from '../../node/dependencies/opened-dependency.ts';
import type { BankIndex } from '../../node/index-bank.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
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
        const rows: BankRow[] = [];
        let isReached = true;
        for (const entry of index.settings.banks) {
          const newest = options.fetch ? await askNewest(entry, index.root, host) : undefined;
          if (options.fetch && newest === undefined) isReached = false;
          rows.push(rowOf(entry, newest, index));
        }
        host.out(options.json ? `${JSON.stringify(rows, undefined, 2)}\n` : rowsText(rows));
        const faults = index.diagnostics.filter(({ code }) => code.startsWith('bank-'));
        if (!options.json) host.out(findingsText(faults, index, host));
        end(isReached && faults.every(({ severity }) => severity !== 'error') ? 0 : 1);
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
function openedBank(name: string, { banks, settings }: BankIndex): OpenedDependency {
  const found = banks.find(({ entry }) => entry.name === name);
  if (found !== undefined) return found;
  const names = settings.banks.map((entry) => entry.name);
  if (names.includes(name)) throw new UsageError(`${name} cannot be read; stemma check says why.`);
  const close = closestName(name, names);
  throw new UsageError(
    `bank.yml names no bank ${name}.${close === undefined ? '' : ` Did you mean ${close}?`}`,
  );
}

/** Undefined where the repository does not answer, which is told. */
async function askNewest(
  entry: BankDependency,
  root: string,
  host: CliHost,
): Promise<string | undefined> {
  try {
    return await newestCommit(entry, root);
  } catch (error) {
    if (!(error instanceof DependencyError)) throw error;
    host.err(visibleText(`${entry.name}: ${error.message}\n`));
    return undefined;
  }
}

function rowOf(
  entry: BankDependency,
  newest: string | undefined,
  { banks, items }: BankIndex,
): BankRow {
  const { name, source, commit } = entry;
  const row = { name, source, commit };
  const asked = newest === undefined ? {} : { newest };
  const found = banks.find((one) => one.entry === entry);
  if (found === undefined) return { ...row, ...asked };
  const own = items.filter((item) => item.bank === name);
  return {
    ...row,
    date: new Date(found.time * 1000).toISOString().slice(0, 10),
    title: found.index.settings.title,
    items: own.length,
    licenses: [...new Set(own.map(({ license }) => license ?? 'no licence'))].sort(),
    ...asked,
  };
}

function rowsText(rows: readonly BankRow[]): string {
  const table = tableText(
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
  return visibleText(table);
}
