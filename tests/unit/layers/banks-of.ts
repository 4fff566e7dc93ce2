import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { itemText, stimulusText } from '../bank/bank-of.ts';
import { type MadeRepository, makeRepository } from '../git/make-repository.ts';

/** What `bank.yml` says of another bank. */
export function entryText(
  name: string,
  source: string,
  commit: string,
  ...more: readonly string[]
): string {
  const lines = [`name: ${name}`, `source: ${source}`, `commit: ${commit}`, ...more];
  return `  - ${lines.join('\n    ')}\n`;
}

/** A repository with a bank in the folder `bank`: two items, a stimulus, a figure, and a commit. */
export function oceanBank(): MadeRepository & { readonly first: string } {
  const made = makeRepository();
  made.write({
    LICENSE: 'Free for all.\n',
    'bank/bank.yml':
      'title: Oceans\nlicense: CC-BY-4.0\nauthors: [Rachel]\nrelease: practice\nlanguages: [de]\n',
    'bank/tides/_defaults.yml': 'difficulty: hard\n',
    'bank/tides/high.md': itemText('high', 'stimulus: pump').replace(
      'Ice floats on water.',
      'Ice floats on water.\n\n![Moon](moon.svg)',
    ),
    'bank/tides/moon.svg': '<svg id="moon"/>',
    'bank/tides/low.md': itemText('low'),
    'bank/pump.md': stimulusText('pump'),
  });
  return { ...made, first: made.commit('Begin') };
}

/** A folder of caches that only this test uses. */
export function ownCache(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-cache-'));
  vi.stubEnv('STEMMA_CACHE', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
