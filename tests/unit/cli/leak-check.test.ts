import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, runStemma } from './run-stemma.ts';

const bank = {
  'questions/bank.yml': 'title: Bank\n',
  'questions/tide.md':
    '---\nid: tide\ntitle: Tide\n---\n\nWhat pulls the sea?\n\n- [x] The moon\n- [ ] The wind\n\n## Solution\n\nGravity weakens with distance, so near water rises most.\n',
};
const leak = '<p>Gravity weakens with distance, so near water rises most.</p>\n';

describe('stemma leak-check', () => {
  test('names file, line, item and part, shows only the beginning, and ends with 1', async () => {
    const folder = folderWith({ ...bank, 'dist/a/index.html': `<h1>Tide</h1>\n${leak}` });
    const { code, out, err } = await runStemma(folder, ['leak-check', 'dist']);
    expect(code).toBe(1);
    expect(out).toContain('dist/a/index.html:2 error leak-text');
    expect(out).toContain('The solution of "tide" stands in this file: "Gravity');
    expect(out).not.toContain('with distance');
    expect(err).toContain('dist: 1 file, ');
    expect(err).toContain('1 error');
  });

  test('ends with 0 where nothing is found', async () => {
    const folder = folderWith({ ...bank, 'dist/a/index.html': '<p>What pulls the sea?</p>' });
    const { code, out } = await runStemma(folder, ['leak-check', 'dist']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
  });

  test('takes a folder without files for no site', async () => {
    const folder = folderWith({ ...bank, 'public/index.html': '' });
    mkdirSync(join(folder, 'dist/a'), { recursive: true });
    const { code, err } = await runStemma(folder, ['leak-check', 'dist']);
    expect({ code, err }).toEqual({ code: 2, err: 'stemma: There are no files in dist.\n' });
  });

  test('prints findings for programs', async () => {
    const folder = folderWith({ ...bank, 'dist/a.html': leak });
    const { out } = await runStemma(folder, ['leak-check', 'dist', '--json']);
    expect(JSON.parse(out)).toMatchObject([
      { code: 'leak-text', item: 'tide', place: { file: 'a.html', line: 1 } },
    ]);
  });

  test('ends with 2 where there is no such folder', async () => {
    const { code, err } = await runStemma(folderWith(bank), ['leak-check', 'dist']);
    expect(code).toBe(2);
    expect(err).toContain('There is no folder dist.');
  });
});
