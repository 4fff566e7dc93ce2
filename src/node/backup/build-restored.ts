/** Builds a restored bank with the build that publishes it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../project-root.ts';

/** How much of what the build says is told when it fails. */
const toldLines = 20;

/** Builds packages and site aside, and says what went wrong; nothing where all went well. */
export async function buildRestored(bank: string): Promise<readonly string[]> {
  const output = mkdtempSync(join(tmpdir(), 'stemma-drill-build-'));
  const places = ['--dist', join(output, 'dist'), '--packages', join(output, 'packages')];
  try {
    const child = spawn(
      process.execPath,
      [join(projectRoot(), 'scripts/build.ts'), '--bank', bank, ...places],
      { cwd: projectRoot(), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const [status, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    if (status === 0) return [];
    const said = `${out}\n${err}`.split('\n').filter((line) => line.trim() !== '');
    return ['The restored bank cannot be built:', ...said.slice(-toldLines)];
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
