/** `stemma release` */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option } from 'commander';
import type { Audience } from '../../node/audience.ts';
import { openRepository, type Repository } from '../../node/git/repository.ts';
import { gitText } from '../../node/git/run-git.ts';
import { BillOfMaterialsError } from '../../node/release/bill-of-materials.ts';
import { makeRelease } from '../../node/release/make-release.ts';
import { notesSince } from '../../node/release/notes-since.ts';
import { bankFolder, bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { tableText } from '../table-text.ts';

interface ReleaseOptions {
  readonly bank: string;
  readonly out: string;
  readonly audience: Audience;
  readonly since?: string;
  readonly dirty?: boolean;
}

/** Makes the files of a release. */
export const releaseCommand: CliCommand = ({ host, end }) =>
  newCommand('release', 'Make the files of a release: site, packages, tables, checksums, notes.', [
    ['stemma release --out release', 'of the commit that is checked out, for everyone'],
    ['stemma release --out release --since v1.2', 'with notes of what changed since a tag'],
    ['stemma release --out release --audience instructor', 'with keys and every package'],
  ])
    .addOption(bankOption(host))
    .requiredOption('--out <dir>', 'folder for the files')
    .addOption(
      new Option('--audience <who>', 'whom it is for: public holds no key that is not released')
        .choices(['public', 'instructor'])
        .default('public'),
    )
    .option('--since <revision>', 'the release before; without it the notes list everything')
    .option(
      '--dirty',
      'also when files differ from the commit; such a release cannot be made again',
    )
    .action(async (options: ReleaseOptions) => {
      end(await release(options, host));
    });

async function release(options: ReleaseOptions, host: CliHost): Promise<ExitCode> {
  const bank = bankFolder(host, options.bank);
  const repository = await openRepository(bank);
  const head = await repository?.head();
  if (repository === undefined || head === undefined) {
    if (!existsSync(bank)) throw new UsageError(`There is no folder ${bank}.`);
    throw new UsageError('A release is made of a commit, and the bank is in none yet.');
  }
  if (options.dirty !== true) await refuseChanges(repository);
  const { time } = await repository.readCommit(head);
  const { audience, since } = options;
  const notes = await notesSince({ bank, audience, ...(since === undefined ? {} : { since }) });
  const out = resolve(host.cwd, options.out);
  try {
    const files = await makeRelease({ bank, out, audience, time, notes }, host.err);
    if (files === undefined) return 1;
    host.out(tableText([...files].map(([name, size]) => [name, `${Math.ceil(size / 1024)} kB`])));
    return 0;
  } catch (error) {
    if (error instanceof BillOfMaterialsError) throw new UsageError(error.message);
    throw error;
  }
}

/** What is not committed would be in the release, and nobody could make it again. */
async function refuseChanges({ root, folder }: Repository): Promise<void> {
  const status = (...more: readonly string[]): Promise<string> =>
    gitText(['status', '--porcelain', ...more], { cwd: root });
  const changed =
    (await status('--untracked-files=no')) ||
    (await status('--untracked-files=all', '--', folder === '' ? '.' : folder));
  if (changed === '') return;
  const [first = '', ...others] = changed.trimEnd().split('\n');
  const files =
    others.length === 0
      ? `${first.slice(3)} differs`
      : `${first.slice(3)} and ${others.length} more differ`;
  throw new UsageError(`${files} from the commit. Commit or undo the changes, or add --dirty.`);
}
