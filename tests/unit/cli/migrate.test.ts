import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { migrateWith } from '../../../src/cli/commands/migrate.ts';
import { UsageError } from '../../../src/cli/exit-code.ts';
import { countSeconds, renameDifficulty } from '../bank/migrations/made-migrations.ts';
import { hasGit, makeRepository, plainGit } from '../git/make-repository.ts';
import { type Finished, folderWith, runStemma } from './run-stemma.ts';

const item = (id: string, ...lines: readonly string[]) =>
  `---\n${[`id: ${id}`, 'title: Ice', 'type: true-false', ...lines].join('\n')}\n---\n\nIce floats.\n\n- [x] True\n- [ ] False\n`;

const bank = {
  'bank/bank.yml': 'title: Ice\n',
  'bank/a.md': item('a', 'difficulty: easy # a guess'),
  'bank/b.md': item('b'),
  'bank/c d.md': item('c', 'minutes: 2'),
};

/** Runs the command with two steps of a format that does not exist. */
async function migrate(cwd: string, ...args: readonly string[]): Promise<Finished> {
  let [out, err, code] = ['', '', 0];
  const host = {
    cwd,
    env: {},
    out: (text: string | Uint8Array) => {
      out += String(text);
    },
    err: (text: string) => {
      err += text;
    },
    hasColors: false,
    hasProgress: false,
  };
  const end = (ended: number) => {
    code = ended;
  };
  const command = migrateWith([renameDifficulty, countSeconds])({ host, end });
  await command.exitOverride().parseAsync(['--bank', 'bank', ...args], { from: 'user' });
  return { code, out, err };
}

function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(join(folder, 'bank')).filter((path) => !path.startsWith('.'));
  return Object.fromEntries(
    paths.map((path) => [`bank/${path}`, readFileSync(join(folder, 'bank', path), 'utf8')]),
  );
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a dry run', () => {
  test('prints a patch that Git can apply, counts, and writes nothing', async () => {
    const folder = folderWith(bank);
    const { code, out, err } = await migrate(folder, '--to', '3', '--dry-run');
    expect(code).toBe(0);
    expect(filesIn(folder)).toEqual(bank);
    expect(out).toContain('-difficulty: easy # a guess\n+level: easy # a guess\n');
    expect(out).toContain('--- /dev/null\n+++ b/bank/title.md\n');
    expect(err).toBe(
      `${renameDifficulty.summary}\n${countSeconds.summary}\nVersion 1 to 3: 4 files, 5 lines added, 2 removed; nothing was written.\n`,
    );
  });

  test.skipIf(!hasGit)('prints what the real run does', async () => {
    const [dry, real] = [folderWith(bank), folderWith(bank)];
    const { out } = await migrate(dry, '--to', '3', '--dry-run');
    execFileSync('git', ['apply'], { cwd: dry, input: out });
    await migrate(real, '--to', '3');
    expect(filesIn(dry)).toEqual(filesIn(real));
  });
});

describe('the run', () => {
  test('rewrites the bank, and back again to what it was', async () => {
    const folder = folderWith(bank);
    const there = await migrate(folder, '--to', '3');
    expect(there.code).toBe(0);
    expect(filesIn(folder)['bank/c d.md']).toContain('minutes: 120');
    expect(filesIn(folder)['bank/bank.yml']).toContain('schemaVersion: 3');
    expect((await migrate(folder, '--to', '3')).err).toBe(
      'The bank is of version 3: nothing to do.\n',
    );
    const back = await migrate(folder, '--to', '1');
    expect(back.err).toContain(
      `Back: ${countSeconds.summary}\nBack: ${renameDifficulty.summary}\nVersion 3 to 1: 4 files`,
    );
    expect(filesIn(folder)).toEqual(bank);
  });

  test('writes nothing where something would be lost, and says where', async () => {
    const lossy = { ...bank, 'bank/b.md': item('b', 'minutes: long') };
    const folder = folderWith(lossy);
    const { code, err } = await migrate(folder, '--to', '3');
    expect(code).toBe(1);
    expect(err).toContain('bank/b.md:5:1 error migration-loss');
    expect(err).toContain('1 lost; nothing was written.');
    expect(filesIn(folder)).toEqual(lossy);
    expect((await migrate(folder, '--to', '3', '--accept-losses')).code).toBe(0);
    expect(filesIn(folder)['bank/a.md']).toContain('level: easy');
  });

  test('writes nothing where a file cannot be read', async () => {
    const folder = folderWith(bank);
    writeFileSync(join(folder, 'bank/b.md'), Buffer.from([0x2d, 0xff, 0xfe]));
    const { code, err } = await migrate(folder, '--to', '2');
    expect(code).toBe(1);
    expect(err).toContain('file-encoding');
    expect(filesIn(folder)['bank/a.md']).toBe(bank['bank/a.md']);
  });

  test('refuses versions that it does not know', async () => {
    const folder = folderWith(bank);
    await expect(migrate(folder, '--to', '4')).rejects.toThrow(
      new UsageError('There is no version 4 here; this program knows versions 1 to 3.'),
    );
    const newer = folderWith({ 'bank/bank.yml': 'schemaVersion: 9\n' });
    expect(await migrate(newer, '--to', '2')).toMatchObject({ code: 1 });
  });
});

describe.skipIf(!hasGit)('one commit', () => {
  /** The names that git takes from the environment of this process. */
  function asAda(): void {
    const env = plainGit('Ada', 'ada@example.org', '1767600000 +0100');
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  }

  test('holds the migration, with new and removed files, and nothing else', async () => {
    asAda();
    const made = makeRepository();
    made.write(bank);
    made.commit('Begin');
    const { out } = await migrate(made.folder, '--to', '3', '--commit');
    expect(out).toBe(made.git('rev-parse', 'HEAD'));
    expect(made.git('log', '-1', '--format=%B').trim()).toBe(
      `Migrate the bank from version 1 to 3\n\n- ${renameDifficulty.summary}\n- ${countSeconds.summary}`,
    );
    expect(made.git('show', '--name-status', '--format=', 'HEAD').trim().split('\n')).toEqual([
      'M\tbank/a.md',
      'M\tbank/bank.yml',
      'M\tbank/c d.md',
      'A\tbank/title.md',
    ]);
    expect(made.git('status', '--porcelain')).toBe('');
    await migrate(made.folder, '--to', '1', '--commit');
    expect(made.git('rev-parse', 'HEAD^{tree}')).toBe(made.git('rev-parse', 'HEAD~2^{tree}'));
  });

  test.each([
    ['a change', { 'bank/b.md': item('b', 'tags: [x]') }],
    ['a new file', { 'notes.txt': 'Mine.' }],
  ])('is not made beside %s that is not committed', async (_, change) => {
    asAda();
    const made = makeRepository();
    made.write(bank);
    made.commit('Begin');
    made.write(change);
    const [path = ''] = Object.keys(change);
    await expect(migrate(made.folder, '--to', '3', '--commit')).rejects.toThrow(
      `${path} is not committed`,
    );
    expect(existsSync(join(made.folder, 'bank/title.md'))).toBe(false);
  });

  test('is not made outside a repository', async () => {
    const folder = folderWith(bank);
    await expect(migrate(folder, '--to', '3', '--commit')).rejects.toThrow('no Git repository');
    expect(filesIn(folder)).toEqual(bank);
  });
});

describe('the command line', () => {
  test('knows the command, and that there is one version so far', async () => {
    const folder = folderWith(bank);
    const same = await runStemma(folder, ['migrate', '--bank', 'bank', '--to', '1']);
    expect(same).toMatchObject({ code: 0, err: 'The bank is of version 1: nothing to do.\n' });
    const newer = await runStemma(folder, ['migrate', '--bank', 'bank', '--to', '2']);
    expect(newer.code).toBe(2);
    expect(newer.err).toContain('There is no version 2 here; this program knows version 1.');
    expect((await runStemma(folder, ['migrate', '--bank', 'bank'])).code).toBe(2);
    expect((await runStemma(folder, ['migrate', '--bank', 'bank', '--to', 'x'])).code).toBe(2);
  });
});
