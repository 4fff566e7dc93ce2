import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';

/** What a run left behind. */
export interface Finished {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Makes a folder with these files and gives its path; it goes when the test ends. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs the command line in a folder, without a terminal. */
export async function runStemma(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const out: Uint8Array[] = [];
  let err = '';
  const code = await runCli(args, {
    cwd,
    env,
    out: (text) => out.push(Buffer.from(text)),
    err: (text) => {
      err += text;
    },
    hasColors: false,
    hasProgress: false,
  });
  return { code, out: Buffer.concat(out).toString(), err };
}
