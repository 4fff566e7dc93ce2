/**
 * Large banks: 49,716 questions in 22 compressed files, with the command line in a process of its
 * own whose memory is measured. The files are not part of the repository; without them these tests
 * are skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const files = globSync('../shared/corpus/trivia-aiken/*.gz')
  .map((path) => resolve(path))
  .sort();
/** Fifty thousand files are written and removed: in memory where there is such a folder. */
const home = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const folder = mkdtempSync(join(home, 'stemma-trivia-'));
const bank = join(folder, 'bank');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

/** Told to the process beforehand: to say at its end how much memory it had at most, in KiB. */
const sayPeak = `data:text/javascript,
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => {
    process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n');
  });`;

function importAll(): { readonly said: string; readonly peak: number } {
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', sayPeak, 'src/cli/main.ts', 'import', 'auto', ...files, '--into', bank],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, STEMMA_CACHE: join(folder, 'cache') },
    },
  );
  return { said: stderr, peak: Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024 };
}

function itemFolders(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of readdirSync(bank, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.md')) continue;
    counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1);
  }
  return counts;
}

describe.skipIf(!existsSync('../shared/corpus/trivia-aiken'))('trivia (../shared)', () => {
  test('of 49,716 questions comes into one bank in less than a gigabyte', {
    timeout: 600_000,
  }, () => {
    const { said, peak } = importAll();
    expect(files).toHaveLength(22);
    const [, imported = 0, skipped = 0] =
      /^49716 questions found: (\d+) imported.*?, (\d+) skipped, 0 reported and left out/m
        .exec(said)
        ?.map(Number) ?? [];
    expect(imported + skipped).toBe(49_716);
    expect(peak).toBeLessThan(1024);
    const folders = itemFolders();
    expect([...folders.values()].reduce((sum, count) => sum + count, 0)).toBe(imported);
    expect(folders.size).toBe(22);
  });

  test('is known when it comes again', { timeout: 600_000 }, () => {
    const before = [...itemFolders()];
    const { said, peak } = importAll();
    expect(said).toMatch(/49716 questions found: 0 imported, 49716 skipped, 0 reported/);
    expect(peak).toBeLessThan(1024);
    expect([...itemFolders()]).toEqual(before);
  });
});
