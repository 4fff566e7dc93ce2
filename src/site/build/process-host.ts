/** The terminal that a script runs in. */
import type { CliHost } from '../../cli/cli-host.ts';

export const processHost: CliHost = {
  cwd: process.cwd(),
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  hasColors: process.stdout.isTTY && process.stdout.hasColors(),
  hasProgress: process.stderr.isTTY,
};
