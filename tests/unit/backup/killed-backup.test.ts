import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../../src/node/backup/check-files.ts';
import { listBackups } from '../../../src/node/backup/list-backups.ts';
import { restoreBackup } from '../../../src/node/backup/restore-backup.ts';
import { projectRoot } from '../../../src/node/project-root.ts';
import { hasGit } from '../git/make-repository.ts';
import { runKilled } from '../journal/killed-runs.ts';
import { backedUp, emptyFolder, madeBank } from './made-bank.ts';

const program = join(projectRoot(), 'tests/unit/journal/run-command.ts');

/** Milliseconds, on a machine that does much else. */
const manyRuns = 600_000;

describe.skipIf(!hasGit)('a process that is killed (where there is git)', () => {
  test(
    'at any step of a backup leaves a whole backup or none, and nothing for the next one',
    async () => {
      const made = madeBank();
      const bank = join(made.folder, 'questions');
      const counts: number[] = [];
      for (let step = 1, isDone = false; !isDone; step += 1) {
        const to = emptyFolder();
        isDone = runKilled([program, 'backup', '--bank', bank, '--to', to], to, step);
        const found = listBackups(to);
        counts.push(found.length);
        for (const { folder, manifest } of found) {
          expect(manifest, `killed at step ${step}`).toBeDefined();
          if (manifest) expect(await checkFiles(folder, manifest)).toEqual([]);
        }
        if (!isDone && step % 5 !== 0) continue;
        await backedUp(made, to);
        expect(readdirSync(to).filter((name) => name.startsWith('.'))).toEqual([]);
      }
      expect(counts.length).toBeGreaterThan(10);
      expect(counts.join('')).toMatch(/^0+1+$/u);
    },
    manyRuns,
  );

  test(
    'at any step of a restore leaves a whole repository or none',
    async () => {
      const made = madeBank();
      const { folder } = await backedUp(made);
      const outcomes: boolean[] = [];
      for (let step = 1, isDone = false; !isDone; step += 1) {
        const parent = emptyFolder();
        const into = join(parent, 'restored');
        isDone = runKilled([program, 'backup', 'restore', folder, '--into', into], parent, step);
        outcomes.push(existsSync(into));
        if (existsSync(into)) {
          expect(made.git('-C', into, 'status', '--porcelain', '--branch').trim()).toBe('## main');
          expect(made.git('-C', into, 'show-ref')).toBe(made.git('show-ref'));
        } else {
          await restoreBackup(folder, into);
        }
        expect(readdirSync(parent), `killed at step ${step}`).toEqual(['restored']);
      }
      expect(outcomes[0]).toBe(false);
      expect(outcomes.at(-1)).toBe(true);
    },
    manyRuns,
  );
});
