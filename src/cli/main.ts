#!/usr/bin/env node
/** The program `stemma`. */
import { runCli } from './run-cli.ts';

// The reader of a pipe may leave early (`stemma list | head`); that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

process.exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  hasColors: process.stdout.isTTY && process.stdout.hasColors(),
  hasProgress: process.stderr.isTTY,
});
