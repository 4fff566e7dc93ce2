import { describe, expect, test } from 'vitest';
import { isKeyAlarm } from '../../../../src/bank/diff/item-diff.ts';
import { diffBanks } from '../../../../src/node/diff/diff-banks.ts';
import { bankAt } from '../../../../src/node/git/bank-at.ts';
import { openRepository } from '../../../../src/node/git/repository.ts';
import { hasGit, type MadeRepository, makeRepository } from '../../git/make-repository.ts';
import { itemText, stimulusText } from '../bank-of.ts';

type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** Commits one state after the other and compares the two. */
async function diffOf(first: Files, then: Files, made: MadeRepository = makeRepository()) {
  made.write(first);
  const old = made.commit();
  made.write(then);
  const now = made.commit();
  const repository = await openRepository(made.folder);
  if (repository === undefined) throw new Error('no repository');
  const [before, after] = [await bankAt(repository, old), await bankAt(repository, now)];
  const loaded: string[] = [];
  const watched = {
    ...before,
    loadItem: (item: (typeof before.items)[number]) => {
      loaded.push(item.id);
      return before.loadItem(item);
    },
  };
  try {
    return { ...(await diffBanks(watched, after)), loaded };
  } finally {
    before.close();
    after.close();
  }
}

const quiz = (id: string, ...lines: readonly string[]): string =>
  `id: ${id}\ntitle: Quiz\n${lines.map((line) => `${line}\n`).join('')}`;
const wrong = (id: string): string =>
  itemText(id).replace('[x] True', '[ ] True').replace('[ ] False', '[x] False');
const figure = (id: string): string =>
  itemText(id).replace('Ice floats on water.', '![A pump](pump.svg)\n\nIt lifts water.');

describe.skipIf(!hasGit)('two states of a bank', () => {
  test('items are paired by id, and those that are the same are not loaded', async () => {
    const diff = await diffOf(
      {
        'a.md': itemText('a'),
        'b.md': itemText('b'),
        'c.md': itemText('c'),
        'd.md': itemText('d'),
      },
      {
        'b.md': wrong('b'),
        'c.md': null,
        'x/d.md': itemText('d'),
        'd.md': null,
        'e.md': itemText('e'),
      },
    );
    expect(diff.items.map(({ id, changes }) => [id, changes.map(({ kind }) => kind)])).toEqual([
      ['b', ['key']],
      ['c', ['removed']],
      // The folder names the topic.
      ['d', ['metadata', 'moved']],
      ['e', ['added']],
    ]);
    expect(diff.items.map(isKeyAlarm)).toEqual([true, false, false, false]);
    expect(diff.loaded).toEqual(['b', 'c', 'd']);
    expect(diff.items[0]?.before?.path).toBe('b.md');
    expect(diff.counts.items).toEqual({ name: 'items', before: 4, after: 4 });
  });

  test('another figure under the same name is a change of the item that shows it', async () => {
    const diff = await diffOf(
      { 'a.md': figure('a'), 'b.md': itemText('b'), 'pump.svg': '<svg/>' },
      { 'pump.svg': '<svg> </svg>' },
    );
    expect(diff.items.map(({ id, changes }) => [id, changes])).toEqual([
      ['a', [{ kind: 'assets', part: 'pump.svg' }]],
    ]);
  });

  test('defaults of a folder and of the bank change the items that they apply to', async () => {
    const diff = await diffOf(
      { 'x/a.md': itemText('a'), 'y/b.md': itemText('b'), 'x/_defaults.yml': 'points: 1\n' },
      { 'x/_defaults.yml': 'points: 2\n' },
    );
    expect(diff.items.map(({ id, changes }) => [id, changes])).toEqual([
      ['a', [{ kind: 'points', before: '1', after: '2' }]],
    ]);
  });

  test('a file that is only typed in another way is no change', async () => {
    const diff = await diffOf(
      { 'a.md': itemText('a') },
      { 'a.md': itemText('a').replace('Ice floats on water.', 'Ice floats\non water.') },
    );
    expect(diff.items).toEqual([]);
    expect(diff.retyped).toEqual(['a']);
  });

  test('an item whose file cannot be read any more is not said to be deleted', async () => {
    const diff = await diffOf(
      { 'a.md': itemText('a') },
      { 'a.md': itemText('a').replace('[x]', '[ ]') },
    );
    expect(diff.items).toMatchObject([
      { id: 'a', changes: [{ kind: 'removed' }], unreadable: 'after' },
    ]);
  });

  test('every change names the assessments that have the item, drawn ones included', async () => {
    const diff = await diffOf(
      {
        'a.md': itemText('a'),
        'b.md': itemText('b', 'difficulty: easy'),
        'assessments/fixed.yml': quiz(
          'fixed',
          'settings: { dueAt: 2026-02-03T08:00:00Z }',
          'sections:',
          '  - items: [a, b]',
        ),
        'assessments/draw.yml': quiz(
          'draw',
          'sections:',
          '  - { pick: 1, points: 1, from: "difficulty:easy" }',
        ),
        'assessments/other.yml': quiz('other', 'sections:', '  - items: [b]'),
      },
      {
        'a.md': wrong('a'),
        'b.md': wrong('b'),
        'assessments/fixed.yml': quiz(
          'fixed',
          'settings: { dueAt: 2026-02-03T08:00:00Z }',
          'sections:',
          '  - items: [a]',
        ),
      },
    );
    expect(diff.items.map(({ id, usedIn }) => [id, usedIn])).toEqual([
      [
        'a',
        [
          {
            assessment: 'fixed',
            title: 'Quiz',
            dueAt: '2026-02-03T08:00:00Z',
            isDrawn: false,
            presence: 'both',
          },
        ],
      ],
      [
        'b',
        // Its new text states no difficulty, so that it is not drawn any more.
        [
          { assessment: 'draw', title: 'Quiz', isDrawn: true, presence: 'before' },
          {
            assessment: 'fixed',
            title: 'Quiz',
            dueAt: '2026-02-03T08:00:00Z',
            isDrawn: false,
            presence: 'before',
          },
          { assessment: 'other', title: 'Quiz', isDrawn: false, presence: 'both' },
        ],
      ],
    ]);
    expect(diff.assessments).toEqual([
      {
        id: 'draw',
        title: 'Quiz',
        path: 'assessments/draw.yml',
        presence: 'both',
        changes: [{ kind: 'pool-removed', part: 'b' }],
      },
      {
        id: 'fixed',
        title: 'Quiz',
        path: 'assessments/fixed.yml',
        presence: 'both',
        changes: [{ kind: 'item-removed', part: 'b' }],
      },
    ]);
  });

  test('a stimulus that changes names the items shown with it and their assessments', async () => {
    const diff = await diffOf(
      {
        's.md': stimulusText('s'),
        'a.md': itemText('a', 'stimulus: s'),
        'assessments/quiz.yml': quiz('quiz', 'sections:', '  - items: [a]'),
      },
      { 's.md': stimulusText('s').replace('ten', 'twelve') },
    );
    expect(diff.items).toMatchObject([
      {
        id: 's',
        changes: [{ kind: 'stem' }],
        shownWith: ['a'],
        usedIn: [{ assessment: 'quiz', presence: 'both' }],
      },
    ]);
  });

  test('points, order, sections and settings of an assessment are told; secrets are not', async () => {
    const items = Object.fromEntries(['a', 'b', 'c'].map((id) => [`${id}.md`, itemText(id)]));
    const diff = await diffOf(
      {
        ...items,
        'assessments/quiz.yml': quiz(
          'quiz',
          'settings: { timeLimitMinutes: 45, accessCode: tulip }',
          'sections:',
          '  - { title: One, items: [a, b] }',
        ),
        'assessments/gone.yml': quiz('gone', 'sections:', '  - items: [a]'),
      },
      {
        'assessments/quiz.yml': quiz(
          'quiz',
          'settings: { timeLimitMinutes: 60, accessCode: rose }',
          'sections:',
          '  - { title: One, items: [b, { id: a, points: 3 }] }',
          '  - { title: Two, items: [c] }',
        ),
        'assessments/gone.yml': null,
        'assessments/new.yml': quiz('new', 'sections:', '  - items: [a]'),
      },
    );
    expect(diff.items).toEqual([]);
    expect(diff.assessments.map(({ id, presence }) => [id, presence])).toEqual([
      ['gone', 'before'],
      ['new', 'after'],
      ['quiz', 'both'],
    ]);
    expect(diff.assessments[2]?.changes).toEqual([
      { kind: 'setting', part: 'accessCode' },
      { kind: 'setting', part: 'timeLimitMinutes', before: '45', after: '60' },
      { kind: 'sections', before: 'One', after: 'One, Two' },
      { kind: 'item-points', part: 'a', before: 'its own', after: '3' },
      { kind: 'item-added', part: 'c' },
      { kind: 'item-order', before: 'a, b', after: 'b, a' },
    ]);
    expect(JSON.stringify(diff)).not.toContain('tulip');
  });

  test('settings, guides and counts of the bank are compared', async () => {
    const settings = (license: string, ...topics: readonly string[]): string =>
      `title: Bank\nlicense: ${license}\ntaxonomy:\n  - name: Fluids\n    children:\n${topics.map((name) => `      - name: ${name}\n`).join('')}`;
    const diff = await diffOf(
      {
        'bank.yml': settings('CC-BY-4.0', 'Statics', 'Pumps'),
        'a.md': itemText('a', 'topic: Fluids/Statics'),
        'guides/intro.mdx': '---\ntitle: Intro\n---\n\nOne.\n',
      },
      {
        'bank.yml': settings('CC-BY-SA-4.0', 'Statics', 'Pipes'),
        'b.md': itemText('b', 'topic: Fluids/Pipes', 'status: draft'),
        'guides/intro.mdx': '---\ntitle: Intro\n---\n\nTwo.\n',
      },
    );
    expect(diff.settings).toEqual([
      { setting: 'license', presence: 'both', before: 'CC-BY-4.0', after: 'CC-BY-SA-4.0' },
      { setting: 'taxonomy', part: 'Fluids/Pipes', presence: 'after', before: '', after: '' },
      { setting: 'taxonomy', part: 'Fluids/Pumps', presence: 'before', before: '', after: '' },
    ]);
    expect(diff.guides).toEqual([{ path: 'guides/intro.mdx', presence: 'both' }]);
    expect(diff.counts).toMatchObject({
      types: [{ name: 'true-false', before: 1, after: 2 }],
      statuses: [
        { name: 'draft', before: 0, after: 1 },
        { name: 'published', before: 1, after: 1 },
      ],
      topics: [
        { name: 'Fluids', before: 1, after: 2 },
        { name: 'Fluids/Pipes', before: 0, after: 1 },
        { name: 'Fluids/Statics', before: 1, after: 1 },
      ],
    });
  });
});
