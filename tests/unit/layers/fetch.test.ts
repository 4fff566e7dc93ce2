import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DependencyError } from '../../../src/node/dependencies/dependency-error.ts';
import { fetchCommit, keptCommit } from '../../../src/node/dependencies/fetch-commit.ts';
import { indexBank } from '../../../src/node/index-bank.ts';
import { folderWith } from '../cli/run-stemma.ts';
import { hasGit } from '../git/make-repository.ts';
import { entryText, oceanBank, ownCache } from './banks-of.ts';

const mirrors = (cache: string): readonly string[] =>
  existsSync(join(cache, 'banks')) ? readdirSync(join(cache, 'banks')) : [];

describe.skipIf(!hasGit)('a bank at an address', () => {
  test('is fetched once, and then needs no network', async () => {
    const cache = ownCache();
    const { folder, first } = oceanBank();
    const url = pathToFileURL(folder).href;
    const bank = folderWith({
      'bank.yml': `banks:\n${entryText('ocean', url, first, 'folder: bank')}`,
    });
    const online = await indexBank(bank);
    online.close();
    expect(online.items.map(({ id }) => id)).toEqual(['ocean--high', 'ocean--low', 'ocean--pump']);
    expect(online.banks[0]?.time).toBe(1_767_600_000);
    expect(mirrors(cache)).toHaveLength(1);
    rmSync(folder, { recursive: true });
    const offline = await indexBank(bank, { isOffline: true });
    offline.close();
    expect(offline.items).toEqual(online.items);
  });

  test('is fetched again where what was kept is damaged', async () => {
    ownCache();
    const { folder, first } = oceanBank();
    const url = pathToFileURL(folder).href;
    const bank = folderWith({
      'bank.yml': `banks:\n${entryText('ocean', url, first, 'folder: bank')}`,
    });
    const kept = await fetchCommit(url, first, false);
    rmSync(join(kept, 'objects'), { recursive: true });
    mkdirSync(join(kept, 'objects'));
    const index = await indexBank(bank);
    index.close();
    expect(index.items).toHaveLength(3);
  });

  test('is fetched without its other commits, however many there are', async () => {
    ownCache();
    const { folder, first, commit, git } = oceanBank();
    const last = commit('Go on');
    const url = pathToFileURL(folder).href;
    git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const kept = await fetchCommit(url, first, false);
    const { execFileSync } = await import('node:child_process');
    const objects = execFileSync('git', ['--git-dir', kept, 'rev-list', '--all'], {
      encoding: 'utf8',
    });
    expect(objects.trim().split('\n')).toEqual([first]);
    expect(await fetchCommit(url, last, false)).not.toBe(kept);
  });

  test('leaves nothing behind when it does not have the commit, or is not there', async () => {
    const cache = ownCache();
    const { folder } = oceanBank();
    const url = pathToFileURL(folder).href;
    await expect(fetchCommit(url, '1'.repeat(40), false)).rejects.toThrow(DependencyError);
    await expect(fetchCommit(`${url}-none`, '1'.repeat(40), false)).rejects.toThrow(
      DependencyError,
    );
    expect(mirrors(cache)).toEqual([]);
  });

  test('is fetched by several at once', async () => {
    const cache = ownCache();
    const { folder, first } = oceanBank();
    const url = pathToFileURL(folder).href;
    const found = await Promise.all(
      Array.from({ length: 4 }, () => fetchCommit(url, first, false)),
    );
    expect(new Set(found)).toEqual(new Set([keptCommit(url, first)]));
    expect(mirrors(cache)).toHaveLength(1);
  });

  test('is whole or absent when the process that fetches it is killed', async () => {
    const cache = ownCache();
    const { folder, first } = oceanBank();
    const url = pathToFileURL(folder).href;
    // A git that stops half-way: it has begun the repository and does not end.
    const slow = folderWith({});
    const marker = join(slow, 'fetching');
    writeFileSync(
      join(slow, 'git'),
      `#!/bin/sh\ncase "$*" in *fetch*) touch '${marker}'; exec sleep 60;; esac\nexec /usr/bin/env -i PATH="$REAL_PATH" git "$@"\n`,
    );
    chmodSync(join(slow, 'git'), 0o755);
    const module = new URL('../../../src/node/dependencies/fetch-commit.ts', import.meta.url);
    const script = `import { fetchCommit } from ${JSON.stringify(module.href)}; await fetchCommit(${JSON.stringify(url)}, '${first}', false);`;
    const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: {
        ...process.env,
        STEMMA_CACHE: cache,
        REAL_PATH: process.env.PATH,
        PATH: `${slow}:${process.env.PATH}`,
      },
      stdio: 'ignore',
      detached: true,
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    while (!existsSync(marker)) await new Promise((resolve) => setTimeout(resolve, 20));
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
    expect(mirrors(cache).filter((name) => !name.startsWith('.'))).toEqual([]);
    expect(existsSync(await fetchCommit(url, first, false))).toBe(true);
    const [left = ''] = mirrors(cache).filter((name) => name.startsWith('.'));
    expect(left).not.toBe('');
    const old = new Date(Date.now() - 3 * 86_400_000);
    utimesSync(join(cache, 'banks', left), old, old);
    const { commit } = { commit: '2'.repeat(40) };
    await expect(fetchCommit(url, commit, false)).rejects.toThrow(DependencyError);
    expect(mirrors(cache).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('runs none of its hooks and fetches none of its submodules', async () => {
    ownCache();
    const { folder, git, commit } = oceanBank();
    const witness = join(folderWith({}), 'ran');
    mkdirSync(join(folder, '.git/hooks'), { recursive: true });
    for (const hook of ['post-checkout', 'reference-transaction', 'post-merge']) {
      writeFileSync(join(folder, '.git/hooks', hook), `#!/bin/sh\ntouch '${witness}'\n`);
      chmodSync(join(folder, '.git/hooks', hook), 0o755);
    }
    const template = folderWith({
      'hooks/reference-transaction': `#!/bin/sh\ntouch '${witness}'\n`,
    });
    chmodSync(join(template, 'hooks/reference-transaction'), 0o755);
    const head = commit('Go on');
    rmSync(witness, { force: true });
    process.env.GIT_TEMPLATE_DIR = template;
    try {
      await fetchCommit(pathToFileURL(folder).href, head, false);
    } finally {
      delete process.env.GIT_TEMPLATE_DIR;
    }
    expect(existsSync(witness)).toBe(false);
    expect(git('status', '--short')).toBe('');
  });
});
