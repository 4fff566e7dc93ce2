import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasGit, type MadeRepository } from '../git/make-repository.ts';
import { workflowNamed } from '../repository/workflow.ts';
import { emptyFolder, essay, madeBank } from './made-bank.ts';

const { jobs } = workflowNamed('backup.yml');

/** The script of a step, as GitHub runs it: by `bash -e`. */
function runStep(cwd: string, script: string | undefined, env: Record<string, string> = {}): void {
  execFileSync('bash', ['-e', '-c', script ?? 'exit 9'], {
    cwd,
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
}

function cloneOf(made: MadeRepository): string {
  const clone = join(emptyFolder(), 'clone');
  made.git('clone', '--quiet', made.folder, clone);
  return clone;
}

describe.skipIf(!hasGit)('the nightly backup (where there is git)', () => {
  test('makes a branch of every branch of the origin, so that they are restored as such', () => {
    const made = madeBank();
    const clone = cloneOf(made);
    const step = jobs.backup?.steps.find(({ name }) => name?.startsWith('Make a branch'));
    runStep(clone, step?.run);
    const format = '--format=%(refname) %(objectname)';
    expect(made.git('-C', clone, 'for-each-ref', format, 'refs/heads')).toBe(
      made.git('for-each-ref', format, 'refs/heads'),
    );
    expect(made.git('-C', clone, 'status', '--porcelain')).toBe('');
  });

  test('asks nothing of Git LFS where it is not used', () => {
    const step = jobs.backup?.steps.find(({ name }) => name?.includes('Git LFS'));
    expect(step?.run).toContain('lfs fetch --all');
    expect(() => runStep(cloneOf(madeBank()), step?.run, { GITHUB_TOKEN: 'secret' })).not.toThrow();
  });

  test('pushes to the second place without ever taking anything away from it', () => {
    const made = madeBank();
    const second = join(emptyFolder(), 'second.git');
    made.git('init', '--quiet', '--bare', second);
    const script = jobs.elsewhere?.steps.at(-1)?.run;
    const push = (): void => runStep(cloneOf(made), script, { BACKUP_REMOTE: second });
    const there = (): string => made.git('-C', second, 'for-each-ref', '--format=%(refname)');
    push();
    const all = ['refs/heads/exam', 'refs/heads/main', 'refs/tags/light', 'refs/tags/v1', ''];
    expect(there()).toBe(all.join('\n'));
    made.git('branch', '-D', 'exam');
    push();
    expect(there()).toBe(all.join('\n'));
    made.write({ 'questions/a.md': essay('rewritten') });
    made.git('commit', '--quiet', '--all', '--amend', '-m', 'Rewritten');
    const before = made.git('-C', second, 'rev-parse', 'main');
    expect(push).toThrow(/rejected/u);
    expect(made.git('-C', second, 'rev-parse', 'main')).toBe(before);
    expect(() => runStep(cloneOf(made), script, { BACKUP_REMOTE: '' })).not.toThrow();
  });

  test('runs no package where the address of the second place is known', () => {
    const knowing = Object.values(jobs).filter((job) => JSON.stringify(job).includes('secrets.'));
    expect(knowing).toHaveLength(1);
    expect(JSON.stringify(knowing)).not.toMatch(/\bnp[mx]\b|setup-node/u);
  });
});
