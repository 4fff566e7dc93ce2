import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { itemText } from '../bank/bank-of.ts';
import { hasGit, makeRepository } from '../git/make-repository.ts';
import { memoryCache, readWith, told } from './both-readers.ts';

const commits = 2000;
const items = 40;

/** Commit `n` edits item `n % 40`; every 500th moves all items to another folder instead. */
function stream(): string {
  const lines: string[] = [];
  const write = (path: string, id: string, more: string) => {
    const text = `${itemText(id)}\n${more}\n`;
    lines.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  };
  for (let commit = 1; commit <= commits; commit += 1) {
    const folder = `unit-${Math.floor(commit / 500)}`;
    lines.push(
      `commit refs/heads/main\nmark :${commit}\n`,
      `committer Ada <ada@example.org> ${1_600_000_000 + commit * 60} +0000\ndata 1\nx\n`,
      commit > 1 ? `from :${commit - 1}\n` : '',
    );
    if (commit === 1) {
      for (let item = 0; item < items; item += 1) write(`unit-0/${item}.md`, `i${item}`, 'Begun.');
    } else if (commit % 500 === 0) {
      lines.push(`R unit-${commit / 500 - 1} ${folder}\n`);
    } else {
      const item = commit % items;
      write(`${folder}/${item}.md`, `i${item}`, `Revised in ${commit}.`);
    }
  }
  return lines.join('');
}

test.skipIf(!hasGit)(
  'two thousand commits are read in one walk',
  { timeout: 240_000 },
  async () => {
    const made = makeRepository();
    execFileSync('git', ['fast-import', '--quiet'], { cwd: made.folder, input: stream() });
    const cache = memoryCache();
    const history = await readWith('the git program', made.folder, cache);
    expect(history.items.size).toBe(items);
    // Of 1,999 commits after the first, four move everything; those four would have edited item 20
    // (500 and 1500) and item 0 (1000 and 2000). Item 1 is edited at 41, 81, … 1961.
    const kinds = (id: string) =>
      Object.fromEntries(
        [...Map.groupBy(told(history.items.get(id)), (text) => text.split(' ')[0])].map(
          ([kind, all]) => [kind, all.length],
        ),
      );
    expect(kinds('i1')).toEqual({ added: 1, changed: 49, moved: 4 });
    expect(kinds('i2')).toEqual({ added: 1, changed: 50, moved: 4 });
    expect(kinds('i20')).toEqual({ added: 1, changed: 48, moved: 4 });
    expect(kinds('i0')).toEqual({ added: 1, changed: 48, moved: 4 });
    expect(told(history.items.get('i0')).at(-1)).toBe('moved unit-3/0.md -> unit-4/0.md');
    expect(history.items.get('i7')).toMatchObject({
      created: 1_600_000_060,
      changed: 1_600_000_000 + commits * 60,
      current: { path: 'unit-4/7.md' },
      authors: ['Ada'],
    });
    const objects = await readWith('isomorphic-git', made.folder);
    expect(objects).toEqual(history);
    expect(await readWith('the git program', made.folder, cache)).toEqual(history);
  },
);

describe.skipIf(!hasGit)('the settings of a person', () => {
  test('change nothing in what is read of a history', async () => {
    const made = makeRepository();
    made.write({ 'bank/a.md': itemText('a'), 'bank/größe.md': itemText('b'), 'other.md': 'x' });
    made.commit('Begin', { author: 'Ada' });
    made.write({ 'bank/a.md': null, 'bank/unit/a.md': `${itemText('a')}\nMore.\n` });
    made.commit('Move', { author: 'Grace' });
    made.git('checkout', '-q', '-b', 'side');
    made.write({ 'bank/c.md': itemText('c') });
    made.commit('Aside');
    made.git('checkout', '-q', 'main');
    made.git('merge', '-q', '--no-ff', '--no-commit', 'side');
    made.write({ 'bank/d.md': itemText('d') });
    made.commit('Merge');
    const before = await readWith('the git program', `${made.folder}/bank`);
    expect([...before.items.keys()].sort()).toEqual(['a', 'b', 'c', 'd']);
    for (const [name, value] of [
      ['log.showRoot', 'false'],
      ['log.showSignature', 'true'],
      ['log.follow', 'true'],
      ['log.diffMerges', 'first-parent'],
      ['log.date', 'relative'],
      ['log.decorate', 'full'],
      ['log.mailmap', 'false'],
      ['format.pretty', 'oneline'],
      ['diff.renames', 'copies'],
      ['diff.relative', 'true'],
      ['diff.noprefix', 'true'],
      ['diff.orderFile', 'order'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
      ['core.abbrev', '7'],
      ['i18n.logOutputEncoding', 'ISO-8859-1'],
    ] as const) {
      made.git('config', name, value);
    }
    made.write({ order: '*.txt\nbank/d.md\n' });
    expect(await readWith('the git program', `${made.folder}/bank`)).toEqual(before);
  });
});
