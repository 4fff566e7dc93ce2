import { execFileSync, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { itemText } from '../bank/bank-of.ts';
import { folderWith } from './run-stemma.ts';

const project = join(import.meta.dirname, '../../..');
const program = join(project, 'src/cli/main.ts');

describe('the program', () => {
  test('writes findings to standard output, the summary to standard error, and no progress', () => {
    const folder = folderWith({ 'questions/a.md': itemText('a', 'kolour: blue') });
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'check'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '0 items: 1 error.\n' });
    expect(stdout).toContain('unknown-key');
    expect(stdout).not.toContain('\u001b');
  });

  test('runs by npx, whatever node the system has', () => {
    const bins = join(project, 'node_modules/.bin');
    const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== bins);
    const output = execFileSync('npx', ['stemma', 'check', '--help'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, PATH: path.join(delimiter), npm_config_offline: 'true' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(output).toContain('stemma check --fix');
  });

  test('ends quietly when the reader of its output leaves early', () => {
    const files = Array.from({ length: 300 }, (_, index) => [
      `questions/i${index}.md`,
      itemText(`i${index}`, `kolour: ${'x'.repeat(500)}`),
    ]);
    const folder = folderWith(Object.fromEntries(files));
    const command = `"${process.execPath}" "${program}" check 2>errors.txt | head -n 1; cat errors.txt`;
    const output = execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(output.split('\n')[0]).toContain('questions/i0.md:4:1');
    expect(output).not.toContain('EPIPE');
  });
});
