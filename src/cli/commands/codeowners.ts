/** `stemma codeowners` */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Option } from 'commander';
import { codeOwners, codeOwnersMark } from '../../bank/code-owners.ts';
import type { Diagnostic } from '../../model/index.ts';
import { writeWholeFile } from '../../node/write-whole-file.ts';
import { bankOption, pathPrefix } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { findingsText } from '../report-diagnostics.ts';
import { withBank } from '../with-bank.ts';

interface CodeOwnersOptions {
  readonly bank: string;
  readonly write?: boolean;
  readonly check?: boolean;
}

const name = '.github/CODEOWNERS';

/** Makes GitHub ask the right people for reviews. */
export const codeOwnersCommand: CliCommand = ({ host, end }) =>
  newCommand('codeowners', 'Write who reviews what, as bank.yml names it under `owners`.', [
    ['stemma codeowners', 'print the file CODEOWNERS'],
    ['stemma codeowners --write', 'write .github/CODEOWNERS of the repository of the bank'],
    ['stemma codeowners --check', 'fail when that file says something else'],
  ])
    .addOption(bankOption(host))
    .option('--write', 'write .github/CODEOWNERS')
    .addOption(
      new Option('--check', 'fail when .github/CODEOWNERS says something else').conflicts('write'),
    )
    .action(async (options: CodeOwnersOptions) => {
      const index = await withBank(host, options.bank, (opened) => {
        const faults = opened.diagnostics.filter(hidesOwners);
        host.err(findingsText(faults, opened, host));
        return faults.length > 0 ? undefined : opened;
      });
      if (index === undefined) {
        host.err('Correct bank.yml first: not everybody would be asked who is meant.\n');
        return end(1);
      }
      const { root, settings } = index;
      const repository = repositoryOf(root) ?? host.cwd;
      const text =
        Object.keys(settings.owners).length === 0
          ? undefined
          : codeOwners(settings.owners, pathPrefix(root, repository));
      const file = join(repository, name);
      const present = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      end(act(options, { file, text, present }, host));
    });

/** Whether owners may be missing because `bank.yml` does not state them as they have to be. */
function hidesOwners({ code, severity, place }: Diagnostic): boolean {
  if (place?.file !== 'bank.yml' || severity !== 'error') return false;
  return code === 'owners-unknown-folder' || code.startsWith('yaml-');
}

/** What the file should say and what it says; undefined where there is nothing. */
interface Found {
  readonly file: string;
  readonly text: string | undefined;
  readonly present: string | undefined;
}

function act(
  { write, check }: CodeOwnersOptions,
  { file, text, present }: Found,
  host: CliHost,
): ExitCode {
  const isOurs = present?.startsWith(codeOwnersMark) ?? true;
  if (check) {
    if (text === undefined ? isOurs && present !== undefined : text !== present) {
      host.err(`${name} does not say what bank.yml says. Run stemma codeowners --write.\n`);
      return 1;
    }
    return 0;
  }
  if (text === undefined) throw new UsageError('bank.yml names no owners. Add them as `owners`.');
  if (!write) {
    host.out(text);
    return 0;
  }
  if (!isOurs) {
    throw new UsageError(
      `${name} was written by hand. Move what it says to bank.yml, then delete it.`,
    );
  }
  if (text !== present) writeWholeFile(file, text);
  host.err(`${name} ${text === present ? 'says so already' : 'written'}.\n`);
  return 0;
}

/** The folder above that Git keeps. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}
