/** Builds a bank in a process of its own: the site's tools keep state of the process they run in. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Audience } from './audience.ts';
import { projectRoot } from './project-root.ts';

/** What to build and where to; directories are absolute. */
export interface BuildRequest {
  readonly bank: string;
  readonly audience: Audience;
  readonly dist: string;
  readonly packages: string;
}

/** Runs `scripts/build.ts`. @param say is told what the build says @returns whether all went well */
export async function runBuild(
  { bank, audience, dist, packages }: BuildRequest,
  say: (text: string) => void,
): Promise<boolean> {
  const folders = ['--bank', bank, '--dist', dist, '--packages', packages];
  const script = join(projectRoot(), 'scripts/build.ts');
  const child = spawn(process.execPath, [script, ...folders, '--audience', audience], {
    cwd: projectRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.setEncoding('utf8').on('data', say);
  child.stderr.setEncoding('utf8').on('data', say);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}
