import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { codeOwners } from '../../../src/bank/code-owners.ts';
import { readBank } from '../../../src/bank/read-bank.ts';
import { ownerCodes } from '../../../src/diagnostics/catalog/owners.ts';
import { bankChecks } from '../../../src/node/bank-checks.ts';
import { hasGit } from '../git/make-repository.ts';
import { bankOf, itemText, places } from './bank-of.ts';

const rules = (text: string): string[] => text.split('\n').filter((line) => /^[*/]/u.test(line));

describe('the file CODEOWNERS', () => {
  test('goes from the general to the special, with the guides as code in the end', () => {
    const text = codeOwners(
      {
        'physics/optics': ['@lovelace'],
        code: ['@org/maintainers'],
        physics: ['@org/physics', 'physics@example.org'],
        '*': ['@org/bank'],
        assessments: ['@org/exams'],
      },
      'questions/',
    );
    expect(rules(text)).toEqual([
      '* @org/maintainers',
      '/questions/ @org/bank',
      '/questions/assessments/ @org/exams',
      '/questions/physics/ @org/physics physics@example.org',
      '/questions/physics/optics/ @lovelace',
      '/questions/guides/ @org/maintainers',
    ]);
    expect(text).toMatch(/^# Written by `stemma codeowners --write`/u);
  });

  test('keeps the workflows with the code where the bank is the repository', () => {
    expect(rules(codeOwners({ '*': ['@bank'], code: ['@code'] }, ''))).toEqual([
      '* @code',
      '* @bank',
      '/guides/ @code',
      '/.github/ @code',
    ]);
  });

  test('tells a folder called code from the code by its slash', () => {
    expect(rules(codeOwners({ 'code/': ['@ada'] }, 'questions/'))).toEqual([
      '/questions/code/ @ada',
    ]);
  });

  // GitHub reads patterns as .gitignore does, but for `!`, `[ ]` and `\#`.
  test.skipIf(!hasGit)(
    'names folders that Git finds by these patterns, whatever they are called',
    () => {
      const folders = [
        'plain',
        'two words',
        'what?',
        'a*b',
        'back\\slash',
        'ångström',
        'c#',
        'x[1]',
      ];
      const owners = Object.fromEntries(folders.map((folder) => [folder, ['@ada']]));
      const patterns = rules(codeOwners(owners, 'my questions/')).map((line) =>
        line.replace(/ @ada$/u, ''),
      );
      for (const pattern of patterns) expect(pattern).not.toMatch(/[![\]]|(?<!\\)\s/u);
      const paths = folders.map((folder) => `my questions/${folder}/item.md`);
      expect(ignoredBy(patterns, [...paths, 'my questions/what/item.md', 'plain/item.md'])).toEqual(
        paths,
      );
    },
  );
});

describe.each(Object.entries(ownerCodes))('%s', (code, { invalid, valid }) => {
  const codesOf = (example: Readonly<Record<string, string>>): string[] =>
    readBank(new Map(Object.entries(example)), { checks: bankChecks }).diagnostics.map(
      (finding) => finding.code,
    );

  test('is raised by its invalid example, and nothing else is', () => {
    expect(new Set(codesOf(invalid))).toEqual(new Set([code]));
  });

  test('is not raised by its valid example, nor is anything else', () => {
    expect(codesOf(valid)).toEqual([]);
  });
});

describe('owners in bank.yml', () => {
  const bank = (owners: string): ReturnType<typeof bankOf> =>
    bankOf({
      'bank.yml': `owners:\n${owners}`,
      'physics/optics/lens.md': itemText('lens'),
      'biology/cell.md': itemText('cell'),
    });

  test('are read as they stand', () => {
    const { bank: read, diagnostics } = bank(
      "  '*': ['@org/team_x', ada@example.org]\n  physics/optics/: ['@Ada-L']\n",
    );
    expect(places(diagnostics)).toEqual([]);
    expect(read.settings.owners).toEqual({
      '*': ['@org/team_x', 'ada@example.org'],
      'physics/optics/': ['@Ada-L'],
    });
  });

  test('are sound as the page on GitHub shows them', () => {
    const [, example = ''] =
      /```yaml\n(owners:[\s\S]*?)```/u.exec(readFileSync('docs/github.md', 'utf8')) ?? [];
    const { bank: read, diagnostics } = bankOf({
      'bank.yml': example,
      'fluid-mechanics/pipe-flow/pipe.md': itemText('pipe'),
      'assessments/quiz.yml': 'id: quiz\ntitle: Quiz\nsections:\n  - items: [pipe]\n',
    });
    expect(places(diagnostics)).toEqual([]);
    expect(Object.keys(read.settings.owners)).toHaveLength(5);
  });

  test('of a folder that is not there are told at their line, with the folder that was meant', () => {
    const { diagnostics } = bank("  '*': ['@a']\n  Physics/optics: ['@b']\n");
    expect(places(diagnostics)).toEqual(['owners-unknown-folder bank.yml:3:3']);
    expect(diagnostics[0]?.hint).toContain('physics/optics');
  });

  test('of one course leave the other without', () => {
    const { diagnostics } = bank("  physics: ['@a']\n");
    expect(places(diagnostics)).toEqual(['course-without-owner bank.yml:1:1']);
    expect(diagnostics[0]?.message).toContain('biology');
  });

  test.each(['lovelace', '@', '@a b', '@a/b/c', 'a@b', '# @a', '@a #'])(
    'are not called %s',
    (name) => {
      const { diagnostics } = bank(`  '*': ['${name}']\n`);
      expect(diagnostics.map(({ code }) => code)).toContain('yaml-value');
    },
  );
});

/** Which of the paths Git ignores by the patterns. */
function ignoredBy(patterns: readonly string[], paths: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-owners-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync('git', ['init', '--quiet', folder]);
  writeFileSync(join(folder, '.gitignore'), patterns.join('\n'));
  return execFileSync('git', ['-C', folder, 'check-ignore', '-z', '--stdin'], {
    input: paths.join('\0'),
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '');
}
