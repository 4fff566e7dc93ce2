/** Runs the command line. */
import { Command, CommanderError } from 'commander';
import { DependencyError } from '../node/dependencies/dependency-error.ts';
import { FormatOptionsError } from '../node/format-options.ts';
import { UnknownRevisionError } from '../node/git/git-objects.ts';
import { GitError } from '../node/git/run-git.ts';
import type { Layers } from '../node/index-bank.ts';
import { JournalConflictError } from '../node/journal/check-unedited.ts';
import { OutsideError, UnwritableError } from '../node/journal/place-inside.ts';
import { programVersion } from '../node/program-version.ts';
import { BankNotFoundError } from '../node/source/directory-source.ts';
import { OverlayPlaceError } from '../node/source/layered-source.ts';
import type { CliRun } from './cli-command.ts';
import type { CliHost } from './cli-host.ts';
import { commands } from './commands/index.ts';
import { type ExitCode, UsageError } from './exit-code.ts';
import { addLayerOptions } from './layer-options.ts';

/** Runs the command that `args` (without the program's own name) ask for. */
export async function runCli(args: readonly string[], host: CliHost): Promise<ExitCode> {
  let ended: ExitCode = 0;
  const program = new Command('stemma')
    .description('A question bank in Markdown: check it, search it, export it.')
    .version(programVersion(), '--version', 'print the version')
    .configureOutput({
      writeOut: host.out,
      writeErr: host.err,
      getOutHasColors: () => host.hasColors,
      getErrHasColors: () => host.hasColors,
    })
    .showSuggestionAfterError()
    .showHelpAfterError('Run with --help for what it takes.')
    .exitOverride()
    // What stands behind the name of a command is an option of that command.
    .enablePositionalOptions()
    .addHelpText('after', '\nExit status: 0 all is well, 1 problems were found, 2 wrong usage.');
  let layers: Layers = {};
  const run: CliRun = {
    host: { ...host, layers: () => layers },
    end: (code) => {
      ended = code;
    },
  };
  for (const build of commands) {
    const command = build(run);
    addLayerOptions(command, host, (given) => {
      layers = given;
    });
    for (const part of [command, ...command.commands]) part.copyInheritedSettings(program);
    program.addCommand(command);
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return ended;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(isUsage(error) || error instanceof GitError)) throw error;
    host.err(`stemma: ${error.message}\n`);
    return isUsage(error) ? 2 : 1;
  }
}

function isUsage(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    error instanceof BankNotFoundError ||
    error instanceof OverlayPlaceError ||
    error instanceof DependencyError ||
    error instanceof JournalConflictError ||
    error instanceof OutsideError ||
    error instanceof UnwritableError ||
    error instanceof FormatOptionsError ||
    error instanceof UnknownRevisionError
  );
}
