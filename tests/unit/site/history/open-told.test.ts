import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { visibilityOf } from '../../../../src/bank/release.ts';
import { indexBank } from '../../../../src/node/index-bank.ts';
import { openTold, type Told } from '../../../../src/site/history/open-told.ts';
import { hasGit, type MadeRepository, makeRepository } from '../../git/make-repository.ts';

const item = (id: string, front: string, right: string, more = ''): string =>
  `---\nid: ${id}\ntitle: Title of ${id}\n${front}---\n\nWhich is ${id}?\n\n- [${
    right === 'one' ? 'x' : ' '
  }] one\n- [${right === 'two' ? 'x' : ' '}] two\n${more}`;

const january = 1_768_000_000;
const day = 86_400;

describe.skipIf(!hasGit)('what the site tells of the past', () => {
  let made: MadeRepository;
  const clean: (() => void)[] = [];
  const opened: Told[] = [];

  beforeAll(() => {
    const cache = mkdtempSync(join(tmpdir(), 'stemma-told-'));
    clean.push(() => rmSync(cache, { recursive: true }));
    vi.stubEnv('STEMMA_CACHE', cache);
    made = makeRepository((remove) => clean.push(remove));
    const commit = (days: number, message: string, author: string): void => {
      made.commit(message, { author, time: january + days * day });
    };
    made.write({
      'bank/bank.yml': 'title: Bank\n',
      'bank/open.md': item('open', 'release: practice\n', 'one'),
      'bank/closed.md': item('closed', '', 'one', '\n## Solution\n\nSECRET-OLD\n'),
      'bank/hidden.md': item('hidden', 'release: secure\n', 'one'),
      'bank/gone.md': item('gone', 'release: practice\n', 'one'),
      'bank/gone-secure.md': item('gone-secure', 'release: secure\n', 'one'),
    });
    commit(0, 'Begin SUBJECT-0', 'Ada');
    made.git('tag', 'v1');
    made.write({
      'bank/open.md': item('open', 'release: practice\npoints: 2\n', 'two'),
      'bank/closed.md': item('closed', '', 'two', '\n## Solution\n\nSECRET-NEW\n'),
      'bank/hidden.md': item('hidden', 'release: secure\n', 'two'),
    });
    commit(40, 'Correct keys SUBJECT-40', 'Grace');
    made.write({ 'bank/closed.md': item('closed', '', 'two').replace('Which', 'What') });
    commit(50, 'Say what SUBJECT-50', 'Grace');
    made.git('tag', 'v2');
    made.write({
      'bank/draft.md': item('draft', 'status: draft\n', 'one', '\n## Notes\n\nSECRET\n'),
    });
    commit(60, 'Draft SUBJECT-60', 'Edsger');
    made.write({
      'bank/draft.md': item('draft', '', 'one'),
      'bank/gone.md': null,
      'bank/gone-secure.md': null,
    });
    commit(80, 'Publish one, drop two SUBJECT-80', 'Edsger');
  });
  afterAll(() => {
    for (const told of opened) told.close();
    for (const remove of clean) remove();
    vi.unstubAllEnvs();
  });

  async function tell(audience: 'public' | 'authors'): Promise<Told> {
    const index = await indexBank(join(made.folder, 'bank'));
    const isForAuthors = audience === 'authors';
    const shown = index.items.flatMap((header) => {
      const visibility = isForAuthors ? ('full' as const) : visibilityOf(header);
      return visibility === 'hidden' ? [] : [{ header, visibility }];
    });
    const told = await openTold({ index, shown, isForAuthors }, new Set());
    index.close();
    opened.push(told);
    return told;
  }

  function kinds(told: Told, id: string): string[] {
    return told.of(id).revisions.map(({ changes }) => changes.map(({ kind }) => kind).join(' '));
  }

  test('an open item is told whole, the newest first, with both states', async () => {
    const told = await tell('public');
    expect(kinds(told, 'open')).toEqual(['key points', 'added']);
    const [newest] = told.of('open').revisions;
    expect(newest).toMatchObject({
      author: 'Grace',
      time: january + 40 * day,
      changes: [
        { kind: 'key', before: 'one', after: 'two' },
        { kind: 'points', after: '2' },
      ],
    });
    expect(newest?.before).toContain('Which is open?');
    expect(newest?.after).toContain('class="keys"');
    // The commit has changed others as well, and so may its message be about them.
    expect(newest).not.toHaveProperty('subject');
  });

  test('of an item whose key is not released no key, no message and no news of a key is told', async () => {
    const told = await tell('public');
    expect(kinds(told, 'closed')).toEqual(['stem', 'added']);
    const [newest] = told.of('closed').revisions;
    expect(newest?.after).toContain('What is closed?');
    for (const markup of [newest?.before, newest?.after]) {
      expect(markup).not.toMatch(/keys|correct|SECRET/u);
    }
    expect(JSON.stringify(told.of('closed'))).not.toMatch(/SECRET|SUBJECT|"key"/u);
  });

  test('of hidden items, present or gone, nothing is told, and of a draft nothing before it was published', async () => {
    const told = await tell('public');
    expect(told.has('hidden')).toBe(false);
    expect(told.has('gone-secure')).toBe(false);
    expect(kinds(told, 'draft')).toEqual(['added']);
    const all = JSON.stringify(['open', 'closed', 'draft', 'gone'].map(told.of));
    expect(all).not.toContain('SECRET');
    expect(JSON.stringify(told.periods)).not.toContain('hidden');
    expect(JSON.stringify(told.periods)).not.toContain('gone-secure');
  });

  test('authors are told everything', async () => {
    const told = await tell('authors');
    expect(kinds(told, 'hidden')).toEqual(['key', 'added']);
    expect(kinds(told, 'closed')).toEqual(['stem solution', 'key solution', 'added']);
    expect(kinds(told, 'draft')).toEqual(['metadata notes', 'added']);
    expect(kinds(told, 'gone-secure')).toEqual(['removed', 'added']);
  });

  test('periods go from release to release', async () => {
    const { periods } = await tell('public');
    const named = (items: readonly { readonly id: string }[]): string =>
      items.map(({ id }) => id).join(' ');
    expect(
      periods.map(({ name, slug, added, changed, removed }) => [
        name,
        slug,
        named(added),
        named(changed),
        named(removed),
      ]),
    ).toEqual([
      ['Since v2', 'unreleased', 'draft', '', 'gone'],
      ['v2', 'v2', '', 'closed open', ''],
      ['v1', 'v1', 'closed gone open', '', ''],
    ]);
    expect(periods[1]?.time).toBe(january + 50 * day);
    expect(periods[1]?.changed[1]?.kinds).toEqual(['key', 'points']);
  });

  test('growth counts what is shown, month by month', async () => {
    const { growth } = await tell('public');
    // January 9 to March 30, 2026: two items at first, the draft in March.
    expect(growth).toEqual([
      { month: '2026-01', items: 2 },
      { month: '2026-02', items: 2 },
      { month: '2026-03', items: 3 },
    ]);
  });

  test('a past state shows no file that the item shows no more', async () => {
    const figure = '![A ship](ship.svg)\n\nWhich is drawn?\n\n- [x] one\n- [ ] two\n';
    const front = '---\nid: drawn\ntitle: Drawn\n---\n\n';
    made.write({
      'bank/drawn.md': front + figure,
      'bank/ship.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    made.commit('Draw', { author: 'Ada', time: january + 81 * day });
    const moved = `${figure.replace('![A ship](ship.svg)\n\n', '')}\n## Solution\n\n![A ship](ship.svg)\n`;
    made.write({ 'bank/drawn.md': front + moved });
    made.commit('Draw in the solution', { author: 'Ada', time: january + 82 * day });
    const [newest] = (await tell('public')).of('drawn').revisions;
    expect(newest?.before).toContain('<em>[A ship]</em>');
    expect(JSON.stringify(newest)).not.toContain('ship.svg');
    const [whole] = (await tell('authors')).of('drawn').revisions;
    expect(whole?.before).toContain('ship.svg');
  });

  test('a second time everything is kept and the same', async () => {
    const [first, second] = [await tell('public'), await tell('public')];
    expect(second.of('open')).toEqual(first.of('open'));
    expect(second.periods).toEqual(first.periods);
  });
});
