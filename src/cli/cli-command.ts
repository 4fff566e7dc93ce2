/** One command of the command line. */
import { Command } from 'commander';
import type { CliHost } from './cli-host.ts';
import type { ExitCode } from './exit-code.ts';

/** What the program and a command share while it runs. */
export interface CliRun {
  readonly host: CliHost;
  /** Told by the command that ran. */
  readonly end: (code: ExitCode) => void;
}

/** Builds a command. One file of `commands/` exports one. */
export type CliCommand = (run: CliRun) => Command;

/** A command with its examples: lines of what to type, each above a line that says what it does. */
export function newCommand(
  name: string,
  description: string,
  examples: readonly (readonly [line: string, meaning: string])[],
): Command {
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, meaning]) => `  ${line.padEnd(width)}  ${meaning}`);
  return new Command(name)
    .description(description)
    .addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}
