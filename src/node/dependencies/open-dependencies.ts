/** Opens the other banks that `bank.yml` names. */
import { usableBanks } from '../../bank/link/check-banks.ts';
import type { Locate } from '../../bank/read-yaml-file.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { BankDependency, Diagnostic } from '../../model/index.ts';
import { UnknownRevisionError } from '../git/git-objects.ts';
import { GitError } from '../git/run-git.ts';
import type { BankIndex } from '../index-bank.ts';
import type { BankSource } from '../source/bank-source.ts';
import { commitSource } from '../source/commit-source.ts';
import { DependencyError } from './dependency-error.ts';
import { dependencyRepository } from './dependency-repository.ts';
import type { OpenedDependency } from './opened-dependency.ts';

/** The banks that could be opened, and what is wrong with them and the others. */
export interface OpenedDependencies {
  readonly opened: readonly OpenedDependency[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the banks are named, and how they are opened. */
export interface DependencyRequest {
  readonly banks: readonly BankDependency[];
  /** Finds parts of `bank.yml`. */
  readonly place: Locate;
  /** Of the bank that names them, absolute. */
  readonly root: string;
  /** Paths of its files. */
  readonly files: ReadonlySet<string>;
  readonly isOffline: boolean;
  /** Reads one bank without the banks that it names. */
  readonly read: (source: BankSource) => Promise<BankIndex>;
}

/** Opens one bank after the other; one that cannot be read keeps no other from it. */
export async function openDependencies(request: DependencyRequest): Promise<OpenedDependencies> {
  const { banks, place, files } = request;
  const usable = usableBanks(banks, files);
  const opened: OpenedDependency[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, entry] of banks.entries()) {
    if (!usable.includes(entry)) continue;
    try {
      const dependency = await openDependency(entry, request);
      opened.push(dependency);
      diagnostics.push(...findingsAbout(dependency, index, place));
    } catch (error) {
      diagnostics.push(unavailable(error, index, place));
    }
  }
  return { opened, diagnostics };
}

async function openDependency(
  entry: BankDependency,
  { root, isOffline, read }: DependencyRequest,
): Promise<OpenedDependency> {
  const repository = await dependencyRepository(entry, root, isOffline);
  const source = await commitSource(repository, entry.commit);
  if (source.list().paths.length === 0) {
    throw new DependencyError(
      `At commit ${entry.commit.slice(0, 10)} there are no files in ${entry.folder ?? 'the repository'}.`,
      'Name as `folder` where the bank lies in its repository.',
    );
  }
  const { time } = await repository.readCommit(entry.commit);
  return { entry, time, index: await read(source) };
}

function unavailable(error: unknown, index: number, place: Locate): Diagnostic {
  if (error instanceof UnknownRevisionError) {
    return diagnostic('bank-unavailable', {
      message: 'The repository has no such commit.',
      hint: 'Fetch in that repository, or name a commit that it has.',
      place: place(['banks', index, 'commit']),
    });
  }
  if (error instanceof GitError) {
    return diagnostic('bank-unavailable', {
      message: error.message,
      hint: 'Clone that repository anew.',
      place: place(['banks', index, 'source']),
    });
  }
  if (!(error instanceof DependencyError)) throw error;
  return diagnostic('bank-unavailable', {
    message: error.message,
    hint: error.hint,
    place: place(['banks', index, 'source']),
  });
}

/** What is wrong in the other bank is not put right here: it is told in one sentence. */
function findingsAbout(
  { entry: { name }, index: { diagnostics, settings } }: OpenedDependency,
  position: number,
  place: Locate,
): Diagnostic[] {
  // Its assessments and guides are not used here.
  const errors = diagnostics.filter(
    ({ severity, place: at }) =>
      severity === 'error' && !/^(?:assessments|guides)\//u.test(at?.file ?? ''),
  ).length;
  const about = { place: place(['banks', position, 'name']) };
  const found: Diagnostic[] = [];
  if (errors > 0) {
    found.push(
      diagnostic('bank-faulty', {
        message: `The bank ${name} has ${errors} error${errors === 1 ? '' : 's'} of its own.`,
        hint: `stemma banks problems ${name} shows them.`,
        ...about,
      }),
    );
  }
  if (settings.banks.length > 0) {
    const names = settings.banks.map((bank) => bank.name).join(', ');
    found.push(
      diagnostic('bank-nested', {
        message: `The bank ${name} uses ${names}, whose items are not used here.`,
        ...about,
      }),
    );
  }
  return found;
}
