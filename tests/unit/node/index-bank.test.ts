import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { indexBank } from '../../../src/node/index-bank.ts';
import { openBank } from '../../../src/node/open-bank.ts';
import { readTextFile } from '../../../src/node/read-text-file.ts';
import { BankNotFoundError, directorySource } from '../../../src/node/source/directory-source.ts';
import { itemText, places, stimulusText } from '../bank/bank-of.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-bank-'));
  vi.stubEnv('STEMMA_CACHE', join(folder, '.cache'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

function write(path: string, content: string | Uint8Array): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

describe('files of a bank', () => {
  test('hidden files and node_modules are no part of it', async () => {
    write('a.md', itemText('a'));
    write('.hidden.md', 'no item');
    write('.git/b.md', 'no item');
    write('node_modules/package/readme.md', 'no item');
    const { bank, diagnostics } = await openBank(folder);
    expect(diagnostics).toEqual([]);
    expect(bank.items.map(({ id }) => id)).toEqual(['a']);
  });

  test('a link to a file inside is followed, one to the outside or to a folder is reported', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'stemma-outside-'));
    try {
      writeFileSync(join(outside, 'b.md'), itemText('b'));
      write('real/a.txt', itemText('a'));
      symlinkSync('real/a.txt', join(folder, 'a.md'));
      symlinkSync(join(outside, 'b.md'), join(folder, 'b.md'));
      symlinkSync('real', join(folder, 'again'));
      symlinkSync('nowhere', join(folder, 'broken.md'));
      const { bank, diagnostics } = await openBank(folder);
      expect(bank.items.map(({ path }) => path)).toEqual(['a.md']);
      expect(diagnostics.map(({ code, place }) => `${code} ${place?.file}`)).toEqual([
        'link-skipped again',
        'link-skipped b.md',
        'link-skipped broken.md',
      ]);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  test('a byte that is not UTF-8 is reported where it is, and hides no other item', async () => {
    const bytes = Buffer.from(itemText('a').replace('Ice floats on', 'Ice \u0000floats on'));
    write('a.md', bytes.fill(0xe9, bytes.indexOf(0), bytes.indexOf(0) + 1));
    write('b.md', itemText('b'));
    const { bank, diagnostics } = await openBank(folder);
    expect(places(diagnostics)).toEqual(['file-encoding a.md:6:5']);
    expect(bank.items.map(({ id }) => id)).toEqual(['b']);
  });

  test('a byte order mark and the line endings of Windows change nothing', async () => {
    write('a.md', `\uFEFF${itemText('a', 'stimulus: none').replaceAll('\n', '\r\n')}`);
    write('b.md', itemText('b', 'stimulus: none'));
    const { bank, diagnostics } = await openBank(folder);
    expect(places(diagnostics)).toEqual([
      'unknown-stimulus a.md:4:11',
      'unknown-stimulus b.md:4:11',
    ]);
    expect(bank.items[0]?.stem).toEqual(bank.items[1]?.stem);
  });

  test('a file that cannot be read is reported', () => {
    expect(readTextFile(directorySource(folder), 'gone.md')).toMatchObject({
      ok: false,
      diagnostic: { code: 'file-unreadable', place: { file: 'gone.md' } },
    });
  });

  test('a folder that is not there is told at once', async () => {
    await expect(openBank(join(folder, 'none'))).rejects.toThrow(BankNotFoundError);
    await expect(openBank(write('a.md', ''))).rejects.toThrow(BankNotFoundError);
  });
});

describe('the index', () => {
  const show = async () => {
    const { items, diagnostics, close } = await indexBank(folder);
    close();
    return { items, diagnostics };
  };

  test('a second reading gives the same from the cache, and a damaged cache does no harm', async () => {
    write('a/_defaults.yml', 'difficulty: easy\n');
    write('a/a.md', itemText('a', 'stimulus: pump'));
    write('a/b.md', itemText('b', 'kolour: blue'));
    write('pump.md', stimulusText('pump'));
    const cold = await show();
    expect(cold.items.map(({ id }) => id)).toEqual(['a', 'pump']);
    expect(await show()).toEqual(cold);
    write('.cache/items.sqlite', 'rubbish');
    expect(await show()).toEqual(cold);
  });

  test('digests follow the file and its defaults, and nothing else', async () => {
    const digest = async (): Promise<string | undefined> => (await show()).items[0]?.digest;
    write('a/a.md', itemText('a'));
    const first = await digest();
    write('b/b.md', itemText('b'));
    expect(await digest()).toBe(first);
    write('a/_defaults.yml', 'difficulty: easy\n');
    const withDefault = await digest();
    expect(withDefault).not.toBe(first);
    write('a/a.md', itemText('a').replace('on water', 'in water'));
    expect(await digest()).not.toBe(withDefault);
  });

  test('an item can be loaded alone, complete and as authored', async () => {
    write('a.md', itemText('a', 'points: 2'));
    const index = await indexBank(folder);
    const [header] = index.items;
    if (header === undefined) throw new Error('The item is missing.');
    expect(await index.loadItem(header)).toMatchObject({ id: 'a', points: 2, tags: [] });
    expect(await index.loadItem(header)).not.toHaveProperty('text');
    expect(await index.loadAuthored(header)).toMatchObject({ id: 'a', metadata: { points: 2 } });
    expect(index.readSource('a.md')).toBe(itemText('a', 'points: 2'));
    expect(index.readSource('../a.md')).toBeUndefined();
    expect(index.readAsset('a.svg')).toBeUndefined();
    index.close();
  });

  test('many files are read on several threads, with the same result', async () => {
    const count = 450;
    for (let number = 0; number < count; number += 1) {
      write(
        `u${number % 7}/i${number}.md`,
        itemText(`i${number}`, ...(number === 99 ? ['x: y'] : [])),
      );
    }
    let last = 0;
    const index = await indexBank(folder, {
      onProgress: (done, total) => {
        expect(total).toBe(count);
        last = done;
      },
    });
    index.close();
    expect(last).toBe(count);
    expect(index.items).toHaveLength(count - 1);
    expect(places(index.diagnostics)).toEqual(['unknown-key u1/i99.md:4:1']);
    const [first] = index.items;
    const { bank } = await openBank(folder);
    expect(bank.items).toHaveLength(count - 1);
    expect(bank.items[0]?.id).toBe(first?.id);
  });
});
