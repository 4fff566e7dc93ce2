import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { projectRoot } from '../../../src/node/project-root.ts';

const preload = fileURLToPath(new URL('./kill-at-step.ts', import.meta.url));

/** Everything below a folder: contents by path; folders end with a slash and have none. */
export type Snapshot = Readonly<Record<string, string>>;

/** Hidden files and empty folders count as well, so that debris shows. */
export function snapshot(folder: string): Snapshot {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .map((entry): [string, string] => {
        const file = join(entry.parentPath, entry.name);
        const path = relative(folder, file);
        return entry.isDirectory() ? [`${path}/`, ''] : [path, readFileSync(file, 'latin1')];
      })
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** A new folder without links in its path; it goes when the test ends. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stemma-kill-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Runs a program of ours and kills it at step `killAt` below `folder`.
 * @returns whether it came to its end before that step
 */
export function runKilled(
  program: readonly string[],
  folder: string,
  killAt: number,
  env: Readonly<Record<string, string>> = {},
): boolean {
  const compiled = join(projectRoot(), 'node_modules/.cache/stemma-tests/compiled');
  mkdirSync(dirname(compiled), { recursive: true });
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    ['--import', preload, ...program],
    {
      cwd: projectRoot(),
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: compiled,
        KILL_BELOW: folder,
        KILL_AT: String(killAt),
        ...env,
      },
    },
  );
  if (signal === 'SIGKILL') return false;
  if (status === 0) return true;
  throw new Error(`The program failed by itself, before step ${killAt}: ${stderr}`);
}
