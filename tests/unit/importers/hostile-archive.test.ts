import { describe, expect, test } from 'vitest';
import { unzipFiles } from '../../../src/formats/unzip.ts';
import { openArchive } from '../../../src/importers/archive/open-archive.ts';
import { type HostileEntry, hostileZip } from './hostile-zip.ts';

const good: HostileEntry = { name: 'good.txt', content: 'good' };

function open(...entries: readonly HostileEntry[]) {
  const archive = openArchive({ path: 'x.zip', bytes: hostileZip(entries) });
  if (!archive.ok) return { refused: archive.diagnostic.code, message: archive.diagnostic.message };
  return {
    files: [...archive.files.keys()],
    leftOut: archive.diagnostics.map(({ code, message }) => `${code}: ${message}`),
  };
}

test('a sound archive is read whole', () => {
  expect(
    open(good, { name: 'folder/', content: '' }, { name: 'a/ü.txt', content: 'x', method: 0 }),
  ).toEqual({
    files: ['good.txt', 'a/ü.txt'],
    leftOut: [],
  });
});

describe('a file is left out and named when', () => {
  test.each<[string, HostileEntry, RegExp]>([
    [
      'its path leads upward',
      { name: '../evil.txt' },
      /^import-entry-refused: \.\.\/evil\.txt was left out: its path leads out/,
    ],
    ['its path leads upward further inside', { name: 'a/../../evil.txt' }, /leads out/],
    ['its path is absolute', { name: '/etc/passwd' }, /absolute/],
    ['its path has a drive letter', { name: 'C:/evil.txt' }, /absolute/],
    ['its path has backslashes', { name: '..\\evil.txt' }, /backslash/],
    ['its name holds control characters', { name: 'a\u0000.txt' }, /a\\u0000\.txt.*cannot be seen/],
    [
      'its name turns the direction of writing',
      { name: 'gpj.\u202Eexe' },
      /\\u202eexe.*cannot be seen/,
    ],
    ['its path is malformed', { name: 'a//b.txt' }, /malformed/],
    [
      'it is a link',
      { name: 'link', content: '/etc/passwd', mode: 0o120777 },
      /link to another file/,
    ],
    ['it is encrypted', { name: 'secret', content: 'x', flags: 1 }, /encrypted/],
    ['it is packed in an unusual way', { name: 'a', content: 'x', method: 12 }, /unusual/],
    [
      'it unpacks to more than is stated',
      { name: 'a', content: 'x'.repeat(100_000), size: 10 },
      /damaged/,
    ],
    [
      'it unpacks to less than is stated',
      { name: 'a', content: 'x'.repeat(10_000), size: 10_001 },
      /damaged/,
    ],
    ['its name is there already', { name: 'good.txt', content: 'other' }, /two files of that name/],
    [
      'its name is there in other letter case',
      { name: 'GOOD.TXT', content: 'x' },
      /two files of that name/,
    ],
  ])('%s', (_, entry, reason) => {
    const { files, leftOut } = open(good, entry);
    expect(files).toEqual(['good.txt']);
    expect(leftOut).toEqual([expect.stringMatching(reason)]);
  });

  test('a thousand of them are summed up', () => {
    const entries = Array.from({ length: 1000 }, (_, index) => ({ name: `../${index}` }));
    const { leftOut } = open(good, ...entries);
    expect(leftOut).toHaveLength(21);
    expect(leftOut?.at(-1)).toMatch(/980 more files/);
  });
});

test('what systems add is left out silently', () => {
  const added = ['__MACOSX/._good.txt', '.DS_Store', 'a/Thumbs.db'].map((name) => ({ name }));
  expect(open(good, ...added)).toEqual({ files: ['good.txt'], leftOut: [] });
});

test('an archive inside is not unpacked', () => {
  const inner = hostileZip([{ name: '../evil.txt', content: 'x' }]);
  expect(open({ name: 'inner.zip', content: inner })).toEqual({
    files: ['inner.zip'],
    leftOut: [],
  });
});

describe('an archive is refused when', () => {
  const megabyte = new Uint8Array(2 ** 20);

  test('it unpacks to hundreds of times its size', () => {
    const bomb = Array.from({ length: 64 }, (_, index) => ({
      name: `${index}`,
      content: megabyte,
    }));
    expect(open(...bomb)).toMatchObject({ refused: 'import-archive-refused', message: /far more/ });
  });

  test('it states more than is ever unpacked', () => {
    expect(open({ name: 'a', content: 'x', size: 2 ** 31 })).toMatchObject({ message: /far more/ });
  });

  test('its files share their bytes', () => {
    expect(open(good, { name: 'copy', content: 'good', sameAs: 0 })).toMatchObject({
      message: /share their bytes/,
    });
  });

  test('it holds too many files', () => {
    const entries = Array.from({ length: 12 }, (_, index) => ({ name: `${index}` }));
    expect(unzipFiles(hostileZip(entries), { files: 11 })).toMatchObject({
      message: /more than 11/,
    });
  });

  test('all of it is encrypted', () => {
    expect(open({ ...good, flags: 1 })).toMatchObject({ message: /encrypted/ });
  });

  test('it was cut off or its directory is broken', () => {
    const bytes = hostileZip([good]);
    for (let length = 4; length < bytes.length; length += 1) {
      expect(unzipFiles(bytes.subarray(0, length))).toMatchObject({ ok: false });
    }
  });

  test('bytes of it are changed, unless a check sum tells', () => {
    const bytes = hostileZip([good]);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const unzipped = unzipFiles(changed);
      const content = unzipped.ok ? unzipped.files.get('good.txt') : undefined;
      if (content) expect(new TextDecoder().decode(content)).toBe('good');
    }
  });
});
