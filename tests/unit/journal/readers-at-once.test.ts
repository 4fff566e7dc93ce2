import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFilesTogether } from '../../../src/node/journal/write-files-together.ts';
import { projectRoot } from '../../../src/node/project-root.ts';
import { emptyFolder, snapshot } from './killed-runs.ts';

const program = join(projectRoot(), 'tests/unit/journal/recover-often-program.ts');

test('processes that read while another writes find no conflict, and disturb no write', async () => {
  const folder = emptyFolder();
  const readers = [1, 2].map(() => spawn(process.execPath, [program, folder]));
  const said = readers.map(async ({ stderr }) => (await stderr.toArray()).join(''));
  const ends = readers.map((reader) => once(reader, 'exit'));
  const failures: unknown[] = [];
  const textOf = (change: number, file: number): string => `${change} ${file}\n`.repeat(2_000);
  for (let change = 0; change <= 120; change += 1) {
    const files = Array.from({ length: 8 }, (_, file) => {
      return { path: `${file}.md`, content: textOf(change, file) };
    });
    try {
      writeFilesTogether(folder, files);
    } catch (error) {
      failures.push(error);
    }
  }
  writeFileSync(join(folder, 'done'), '');
  expect(await Promise.all(said)).toEqual(['', '']);
  expect(await Promise.all(ends)).toEqual([
    [0, null],
    [0, null],
  ]);
  expect(failures).toEqual([]);
  const last = Array.from({ length: 8 }, (_, file) => [`${file}.md`, textOf(120, file)]);
  expect(snapshot(folder)).toEqual(Object.fromEntries([...last, ['done', '']]));
});
