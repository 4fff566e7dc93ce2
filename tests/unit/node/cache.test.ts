import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cacheFolder, openCache } from '../../../src/node/cache.ts';

beforeEach(() => {
  vi.stubEnv('STEMMA_CACHE', mkdtempSync(join(tmpdir(), 'stemma-cache-')));
});

afterEach(() => {
  rmSync(cacheFolder(), { recursive: true, force: true });
  vi.unstubAllEnvs();
});

test('what is set is there at once, and in the next run', () => {
  const cache = openCache('test');
  expect(cache.get('key')).toBeUndefined();
  cache.set('key', 'value');
  expect(cache.get('key')).toBe('value');
  cache.close();
  const next = openCache('test');
  expect(next.get('key')).toBe('value');
  next.close();
  const other = openCache('other');
  expect(other.get('key')).toBeUndefined();
  other.close();
});

test.each([
  ['rubbish', (file: string) => writeFileSync(file, 'no database')],
  ['cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
  [
    'overwritten',
    (file: string) => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0x55, 3000, bytes.length));
    },
  ],
])('a file that is %s is begun anew', (_, damage) => {
  const cache = openCache('test');
  for (let number = 0; number < 100; number += 1) cache.set(`key ${number}`, 'x'.repeat(1000));
  cache.close();
  damage(join(cacheFolder(), 'test.sqlite'));
  const damaged = openCache('test');
  for (let number = 0; number < 100; number += 1) damaged.get(`key ${number}`);
  damaged.set('key', 'new');
  damaged.close();
  const next = openCache('test');
  expect(next.get('key')).toBe('new');
  next.close();
});

test('where nothing can be written, nothing is kept and nothing fails', () => {
  const file = join(cacheFolder(), 'file');
  writeFileSync(file, '');
  vi.stubEnv('STEMMA_CACHE', join(file, 'below'));
  const cache = openCache('test');
  cache.set('key', 'value');
  cache.close();
  const next = openCache('test');
  expect(next.get('key')).toBeUndefined();
  next.close();
  vi.stubEnv('STEMMA_CACHE', join(file, '..'));
});

test('two processes write at the same time and both are heard', () => {
  const module = join(import.meta.dirname, '../../../src/node/cache.ts');
  const program = `
    import { openCache } from ${JSON.stringify(module)};
    const cache = openCache('shared');
    for (let number = 0; number < 3000; number += 1) cache.set(process.argv[1] + number, 'x'.repeat(500));
    cache.close();`;
  const run = (name: string): string =>
    `"${process.execPath}" --input-type=module -e "$PROGRAM" ${name}`;
  execFileSync('sh', ['-c', `${run('a')} & ${run('b')}; wait`], {
    env: { ...process.env, PROGRAM: program },
  });
  const cache = openCache('shared');
  for (const name of ['a', 'b']) {
    for (const number of [0, 1499, 2999]) expect(cache.get(`${name}${number}`)).toBeDefined();
  }
  cache.close();
});

test('what nobody has asked for in a month goes', () => {
  const day = 86_400_000;
  const start = Date.UTC(2026, 0, 1);
  const at = (days: number): void => {
    vi.setSystemTime(start + days * day);
  };
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    at(0);
    const first = openCache('test');
    first.set('used', 'x');
    first.set('forgotten', 'x');
    first.close();
    for (const days of [20, 40]) {
      at(days);
      const later = openCache('test');
      expect(later.get('used')).toBe('x');
      later.close();
    }
    const last = openCache('test');
    expect([last.get('used'), last.get('forgotten')]).toEqual(['x', undefined]);
    last.close();
  } finally {
    vi.useRealTimers();
  }
});
