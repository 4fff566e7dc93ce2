import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { unzipFiles } from '../../../src/formats/unzip.ts';
import { zipFiles } from '../../../src/formats/zip.ts';

const files = [
  { path: 'b/z.xml', content: '<z/>' },
  { path: 'a.txt', content: 'Größe '.repeat(100) },
  { path: 'b/9.png', content: new Uint8Array([137, 80, 78, 71, 0, 255]) },
  { path: 'ü.txt', content: '' },
];

function textOf(archive: Uint8Array, path: string): string | undefined {
  const unzipped = unzipFiles(archive);
  const bytes = unzipped.ok ? unzipped.files.get(path) : undefined;
  return bytes && new TextDecoder().decode(bytes);
}

describe('zipping files', () => {
  it('packs what is given', () => {
    const archive = zipFiles(files);
    expect(textOf(archive, 'a.txt')).toBe('Größe '.repeat(100));
    expect(textOf(archive, 'ü.txt')).toBe('');
    const unzipped = unzipFiles(archive);
    expect(unzipped.ok && [...(unzipped.files.get('b/9.png') ?? [])]).toEqual([
      137, 80, 78, 71, 0, 255,
    ]);
  });

  it('gives the same bytes whatever the order', () => {
    expect(zipFiles(files.toReversed())).toEqual(zipFiles(files));
  });

  it('sorts entries by path and has none for folders', () => {
    const unzipped = unzipFiles(zipFiles(files));
    expect(unzipped.ok && [...unzipped.files.keys()]).toEqual([
      'a.txt',
      'b/9.png',
      'b/z.xml',
      'ü.txt',
    ]);
  });

  it('gives every file the first day of 1980', () => {
    // Local file header: time at offset 10, date at offset 12 (PKZIP application note 4.4.6).
    const header = new DataView(zipFiles(files).buffer);
    const date = header.getUint16(12, true);
    expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([1980, 1, 1]);
  });

  it('gives the same bytes in every time zone', () => {
    const program = `
      import { hash } from 'node:crypto';
      import { zipFiles } from './src/formats/zip.ts';
      process.stdout.write(hash('sha256', zipFiles([{ path: 'a', content: 'x' }])));`;
    const digests = [
      'Pacific/Kiritimati',
      'America/St_Johns',
      'Pacific/Niue',
      'Africa/Monrovia',
    ].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    );
    expect(new Set(digests)).toEqual(
      new Set([hash('sha256', zipFiles([{ path: 'a', content: 'x' }]))]),
    );
  });

  it.each(['/etc/passwd', '../x', 'a/../b', 'a//b', './a', ''])('refuses the path %j', (path) => {
    expect(() => zipFiles([{ path, content: '' }])).toThrow(/path inside an archive/);
  });

  it('refuses two files of one name', () => {
    expect(() =>
      zipFiles([
        { path: 'a', content: '1' },
        { path: 'a', content: '2' },
      ]),
    ).toThrow(/Two files/);
  });
});

describe('unzipping files', () => {
  it('says why bytes are no archive', () => {
    expect(unzipFiles(new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false });
    expect(unzipFiles(zipFiles(files).subarray(0, 100))).toMatchObject({ ok: false });
  });

  it('stops at an archive that unpacks to more than is allowed', () => {
    const bomb = zipFiles([{ path: 'a.txt', content: 'a'.repeat(100_000) }]);
    expect(unzipFiles(bomb, { bytes: 99_999, files: 10 })).toMatchObject({ ok: false });
    expect(unzipFiles(bomb, { bytes: 100_000, files: 10 })).toMatchObject({ ok: true });
    expect(unzipFiles(zipFiles(files), { bytes: 100_000, files: 3 })).toMatchObject({ ok: false });
  });
});
