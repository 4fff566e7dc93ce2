import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { restoreBackup } from '../../../src/node/backup/restore-backup.ts';
import { hasGit } from '../git/make-repository.ts';
import { backedUp, emptyFolder, madeBank, namesOf } from './made-bank.ts';

/** In a container the process that was killed and the next one often have the same number. */
describe.skipIf(!hasGit)('what a killed process with this number left (where there is git)', () => {
  test('does not keep the next backup from being made', async () => {
    const to = emptyFolder();
    mkdirSync(join(to, `.unfinished-${process.pid}`));
    await backedUp(madeBank(), to);
    expect(namesOf(to)).toEqual(['2026-11-20T02-00-00Z']);
  });

  test('is not in what the next restore makes', async () => {
    const made = madeBank();
    const { folder } = await backedUp(made);
    const parent = emptyFolder();
    const unfinished = join(parent, `.bank.restoring-${process.pid}`);
    mkdirSync(join(unfinished, 'questions'), { recursive: true });
    writeFileSync(join(unfinished, 'questions/other.md'), 'of another bank\n');
    made.git('-C', unfinished, 'init', '--quiet');
    made.git('-C', unfinished, 'commit', '--quiet', '--allow-empty', '-m', 'Other');
    made.git('-C', unfinished, 'branch', 'of-another-bank');
    await restoreBackup(folder, join(parent, 'bank'));
    expect(readdirSync(parent)).toEqual(['bank']);
    expect(existsSync(join(parent, 'bank/questions/other.md'))).toBe(false);
    expect(made.git('-C', join(parent, 'bank'), 'show-ref')).toBe(made.git('show-ref'));
  });
});
