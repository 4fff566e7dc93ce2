/**
 * Runs one command of the command line: the module of `src/cli/commands`, then its arguments. The
 * other commands are not loaded, which saves most of the time that the program takes to start.
 */
import type { Command } from 'commander';
import type { CliCommand } from '../../../src/cli/cli-command.ts';

const [module = '', ...args] = process.argv.slice(2);
const exported: Record<string, CliCommand> = await import(`../../../src/cli/commands/${module}.ts`);
const build = Object.entries(exported).find(([name]) => name.endsWith('Command'))?.[1];
const host = {
  cwd: process.cwd(),
  env: process.env,
  out: () => undefined,
  err: (text: string) => process.stderr.write(text),
  hasColors: false,
  hasProgress: false,
};
const command: Command | undefined = build?.({ host, end: () => undefined });
await command?.parseAsync(args, { from: 'user' });
