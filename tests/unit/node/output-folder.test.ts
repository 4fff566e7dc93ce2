import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOutputFolder } from '../../../src/node/output-folder.ts';

describe('an output folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'stemma-output-')), 'dist');
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  const build = (files: Readonly<Record<string, string>>): void => {
    const output = openOutputFolder(folder, 'mark.json');
    for (const [path, content] of Object.entries(files)) output.write(path, content);
    output.finish();
  };

  it('holds what was written last and nothing else', () => {
    build({ 'mark.json': '1', 'a/b/c.html': 'old', 'a/d.html': 'gone' });
    build({ 'mark.json': '2', 'a/b/c.html': 'new' });
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      'a',
      join('a', 'b'),
      join('a', 'b', 'c.html'),
      'mark.json',
    ]);
    expect(readFileSync(join(folder, 'a/b/c.html'), 'utf8')).toBe('new');
    build({ 'mark.json': '3' });
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });

  it('does not touch a file that stays the same', () => {
    build({ 'mark.json': '1', 'same.html': 'ö' });
    const before = new Date('2020-01-01T00:00:00Z');
    utimesSync(join(folder, 'same.html'), before, before);
    build({ 'mark.json': '1', 'same.html': 'ö' });
    expect(statSync(join(folder, 'same.html')).mtime).toEqual(before);
  });

  it('refuses a folder that it has not built, which it would empty', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'thesis.txt'), 'precious');
    expect(() => build({ 'mark.json': '1' })).toThrow('no build of this kind has written');
    expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('precious');
  });

  it('refuses a folder that holds a build of another kind', () => {
    build({ 'mark.json': '1', 'keys.txt': 'secret' });
    expect(() => openOutputFolder(folder, 'mark.json', 'keys.txt')).toThrow(
      'holds keys.txt, a build of another kind',
    );
    expect(readFileSync(join(folder, 'keys.txt'), 'utf8')).toBe('secret');
  });
});
