import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderWith, runStemma } from '../cli/run-stemma.ts';
import { hasGit } from '../git/make-repository.ts';
import { entryText, oceanBank } from './banks-of.ts';

/** Settings by which git would fetch an object that is missing, with a command of a stranger. */
const lures: readonly (readonly [string, (mark: string) => string])[] = [
  ['ssh', (mark) => `[remote "origin"]\n\turl = ssh://localhost/x\n${sshCommand(mark)}`],
  [
    'a transport of its own',
    (mark) =>
      `[remote "origin"]\n\turl = "ext::touch ${mark}"\n[protocol "ext"]\n\tallow = always\n`,
  ],
  [
    'a program that packs',
    (mark) => `[remote "origin"]\n\turl = .\n\tuploadpack = "touch ${mark};"\n`,
  ],
];

function sshCommand(mark: string): string {
  return `[core]\n\tsshCommand = "touch ${mark}; false"\n`;
}

describe.skipIf(!hasGit)('a repository that lies in the bank', () => {
  test.each(lures)('runs no command of its settings: %s', async (_, settings) => {
    const { folder, first, git } = oceanBank();
    const marks = mkdtempSync(join(tmpdir(), 'stemma-marks-'));
    onTestFinished(() => rmSync(marks, { recursive: true, force: true }));
    const mark = join(marks, 'ran');
    const blob = git('rev-parse', `${first}:bank/tides/low.md`).trim();
    const bank = folderWith({ 'bank.yml': `banks:\n${entryText('ocean', './lib', first)}` });
    const lib = join(bank, 'lib');
    cpSync(join(folder, '.git'), lib, { recursive: true });
    rmSync(join(lib, 'objects', blob.slice(0, 2), blob.slice(2)));
    writeFileSync(
      join(lib, 'config'),
      `[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tpartialClone = origin\n${settings(mark)}[remote "origin"]\n\tpromisor = true\n`,
    );
    const { out } = await runStemma(bank, ['check', '--bank', '.']);
    expect(out).toContain('The repository lacks bank/tides/low.md as it was at ');
    expect(existsSync(mark)).toBe(false);
  });
});
