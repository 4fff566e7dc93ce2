/** Builds a restored bank with the build that publishes it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBuild } from '../run-build.ts';

/** How much of what the build says is told when it fails. */
const toldLines = 20;

/** Builds packages and site aside, and says what went wrong; nothing where all went well. */
export async function buildRestored(bank: string): Promise<readonly string[]> {
  const output = mkdtempSync(join(tmpdir(), 'stemma-drill-build-'));
  const [dist, packages] = [join(output, 'dist'), join(output, 'packages')];
  let said = '';
  try {
    const isBuilt = await runBuild({ bank, audience: 'public', dist, packages }, (text) => {
      said += text;
    });
    if (isBuilt) return [];
    const lines = said.split('\n').filter((line) => line.trim() !== '');
    return ['The restored bank cannot be built:', ...lines.slice(-toldLines)];
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
