/** Runs commands one after the other in a process of their own: a folder, then the commands as JSON. */
import { runCli } from '../../../src/cli/run-cli.ts';

const [cwd = '', commands = '[]'] = process.argv.slice(2);
const lists: readonly (readonly string[])[] = JSON.parse(commands);
for (const args of lists) {
  await runCli(args, {
    cwd,
    env: process.env,
    out: () => undefined,
    err: () => undefined,
    hasColors: false,
    hasProgress: false,
  });
}
