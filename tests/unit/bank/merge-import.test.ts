import { hash } from 'node:crypto';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openMerge } from '../../../src/bank/import/merge-import.ts';
import type {
  DuplicatePolicy,
  IncomingItem,
  MergeTarget,
} from '../../../src/bank/import/merge-types.ts';
import type { Assessment, AuthoredItem } from '../../../src/model/index.ts';

function mergeImport(
  incoming: readonly IncomingItem[],
  target: MergeTarget,
  policy: DuplicatePolicy,
) {
  return openMerge(target, policy).place(incoming);
}

const paragraph = (value: string): AuthoredItem['stem'] => [
  { type: 'paragraph', children: [{ type: 'text', value }] },
];

interface Parts {
  readonly id?: string;
  readonly stem?: string;
  readonly choices?: readonly string[];
  readonly key?: string;
  readonly source?: string;
  readonly folder?: string;
}

function item({
  id = 'heat',
  stem = 'What is heat?',
  source,
  folder = '',
  ...rest
}: Parts): AuthoredItem {
  const { choices = ['Energy', 'Force'], key = 'Energy' } = rest;
  return {
    id,
    title: 'Heat',
    type: 'multiple-choice',
    path: `${folder}${id}.md`,
    stem: paragraph(stem),
    interactions: [
      {
        kind: 'choice',
        id: 'response',
        cardinality: 'single',
        choices: choices.map((text, index) => ({
          id: String.fromCharCode(97 + index),
          content: paragraph(text),
          correct: text === key,
        })),
      },
    ],
    hints: [],
    feedback: {},
    metadata: source === undefined ? {} : { source },
  };
}

function incoming(parts: Parts, more: Partial<IncomingItem> = {}): IncomingItem {
  return { item: item(parts), origin: '[0]', file: 'q.json', assets: new Map(), ...more };
}

function target(items: readonly AuthoredItem[], more: Partial<MergeTarget> = {}): MergeTarget {
  return {
    items,
    unread: [],
    takenIds: new Set(),
    files: new Set(items.map(({ path }) => path)),
    readAsset: () => undefined,
    digest: (bytes) => hash('sha256', bytes),
    folder: '',
    ...more,
  };
}

describe('a question that the bank has', () => {
  const bank = target([item({ id: 'old' })]);

  test.each([
    ['letter case and spacing', { stem: ' what  is HEAT? ' }],
    ['the order of choices', { choices: ['Force', 'Energy'] }],
  ])('is recognised whatever %s', (_, parts) => {
    const { merged, diagnostics } = mergeImport([incoming(parts)], bank, 'skip');
    expect(merged).toMatchObject([{ action: 'skip', matched: { id: 'old' } }]);
    expect(diagnostics).toMatchObject([{ code: 'import-duplicate', item: 'old' }]);
  });

  test('with other choices is another question', () => {
    const other = incoming({ choices: ['Energy', 'Power'] });
    expect(mergeImport([other], bank, 'skip').merged).toMatchObject([{ action: 'add' }]);
  });

  test('with another key is skipped with a warning', () => {
    const { merged, diagnostics } = mergeImport([incoming({ key: 'Force' })], bank, 'skip');
    expect(merged).toMatchObject([{ action: 'skip' }]);
    expect(diagnostics).toMatchObject([{ code: 'import-key-differs', severity: 'warning' }]);
  });

  test('is added beside it when that is asked for', () => {
    const { merged, diagnostics } = mergeImport([incoming({ id: 'old' })], bank, 'new');
    expect(merged).toMatchObject([{ action: 'add', item: { id: 'old-2', path: 'old-2.md' } }]);
    expect(diagnostics).toEqual([]);
  });

  test('is replaced in its place, and keeps what the source cannot know', () => {
    const old: AuthoredItem = {
      ...item({ id: 'old', folder: 'physics/' }),
      hints: [paragraph('Think.')],
      metadata: { tags: ['exam'], points: 2 },
    };
    const fresh = incoming({ key: 'Force' });
    const { merged } = mergeImport([fresh], target([old]), 'replace');
    expect(merged).toMatchObject([
      {
        action: 'replace',
        item: {
          id: 'old',
          path: 'physics/old.md',
          hints: [paragraph('Think.')],
          metadata: { tags: ['exam'], points: 2 },
        },
      },
    ]);
    expect(merged[0]?.item.interactions).toEqual(fresh.item.interactions);
  });

  test('is not replaced by one without key', () => {
    const { merged, diagnostics } = mergeImport([incoming({ key: 'none' })], bank, 'replace');
    expect(merged).toMatchObject([{ action: 'skip', item: { id: 'old' } }]);
    expect(diagnostics).toMatchObject([{ code: 'import-key-differs' }]);
  });

  test('is a draft no more once it gets the key that it waited for', () => {
    const draft = { ...item({ id: 'old', key: 'none' }), metadata: { status: 'draft' as const } };
    const { merged } = mergeImport([incoming({})], target([draft]), 'replace');
    expect(merged[0]).toMatchObject({ action: 'replace', item: { metadata: {} } });
    expect(merged[0]?.item.metadata.status).toBeUndefined();
  });

  test('stays the draft that its author made of it', () => {
    const draft = { ...item({ id: 'old' }), metadata: { status: 'draft' as const } };
    const { merged } = mergeImport([incoming({})], target([draft]), 'replace');
    expect(merged[0]?.item.metadata.status).toBe('draft');
  });

  test('is found within the import too', () => {
    const { merged } = mergeImport([incoming({}), incoming({ id: 'again' })], target([]), 'skip');
    expect(merged.map(({ action }) => action)).toEqual(['add', 'skip']);
  });
});

describe('a question from a source with ids', () => {
  const source = 'q.json#Q1';
  const bank = target([item({ id: 'q1', source })]);
  const changed = incoming({ id: 'q1', source, stem: 'What is warmth?' }, { sourceId: 'Q1' });

  test('that has changed there is not overwritten', () => {
    const { merged, diagnostics } = mergeImport([changed], bank, 'skip');
    expect(merged).toMatchObject([{ action: 'skip', matched: { id: 'q1' } }]);
    expect(diagnostics).toMatchObject([{ code: 'import-changed-in-source', severity: 'warning' }]);
  });

  test('that has changed there is replaced when that is asked for', () => {
    const { merged } = mergeImport([changed], bank, 'replace');
    expect(merged).toMatchObject([{ action: 'replace', item: { id: 'q1', path: 'q1.md' } }]);
  });

  test('keeps the id that the bank gave it', () => {
    const renamed = target([item({ id: 'renamed', source })]);
    const { merged } = mergeImport([changed], renamed, 'replace');
    expect(merged[0]?.item.id).toBe('renamed');
  });

  test('of another file with the same id is another question', () => {
    const other = incoming(
      { id: 'q1', source: 'other.json#Q1', stem: 'What is light?' },
      { sourceId: 'Q1' },
    );
    const { merged } = mergeImport([other], bank, 'skip');
    expect(merged).toMatchObject([{ action: 'add', item: { id: 'q1-2' } }]);
  });

  test('that brings the id of an item along is told to be another question', () => {
    const place = (policy: DuplicatePolicy, sourceId: string) =>
      mergeImport([incoming({ id: 'q1', stem: 'What is light?' }, { sourceId })], bank, policy);
    for (const policy of ['skip', 'replace'] as const) {
      expect(place(policy, 'q1')).toMatchObject({
        merged: [{ action: 'add', item: { id: 'q1-2' } }],
        diagnostics: [{ code: 'import-id-taken', severity: 'info', item: 'q1-2' }],
      });
    }
    expect(place('skip', 'Q1').diagnostics).toEqual([]);
    expect(place('skip', 'q2').diagnostics).toEqual([]);
  });
});

describe('the place of a new item', () => {
  test('is below the folder that is imported into', () => {
    const { merged } = mergeImport(
      [incoming({ folder: 'heat/basics/' })],
      target([], { folder: 'physics' }),
      'skip',
    );
    expect(merged[0]?.item.path).toBe('physics/heat/basics/heat.md');
  });

  test('has an id that nothing else has', () => {
    const bank = target([], { takenIds: new Set(['heat', 'heat-2']) });
    expect(mergeImport([incoming({})], bank, 'skip').merged[0]?.item.id).toBe('heat-3');
  });

  test('has a file that no other is, whatever the letter case', () => {
    const bank = target([], { files: new Set(['Heat.md']) });
    expect(mergeImport([incoming({})], bank, 'skip').merged[0]?.item.path).toBe('heat-2.md');
  });

  test.each(['assessments/', 'guides/'])('is not in %s, where no items are read', (folder) => {
    const { merged } = mergeImport([incoming({ folder })], target([]), 'skip');
    expect(merged[0]?.item.path).toBe(`topics/${folder}heat.md`);
  });

  test('is the same when the same is imported again', () => {
    const list = [incoming({}), incoming({ stem: 'What is cold?' }), incoming({ stem: 'Why?' })];
    const first = mergeImport(list, target([]), 'skip').merged.map((one) => one.item);
    expect(first.map(({ id }) => id)).toEqual(['heat', 'heat-2', 'heat-3']);
    const second = mergeImport(list.toReversed(), target(first), 'skip').merged;
    expect(second.map((one) => [one.action, one.item.id])).toEqual([
      ['skip', 'heat-3'],
      ['skip', 'heat-2'],
      ['skip', 'heat'],
    ]);
  });
});

describe('figures of an imported item', () => {
  const image = { type: 'image' as const, url: 'pipe.svg', alt: 'Pipe' };
  const withFigure = (bytes: string, parts: Parts = {}): IncomingItem => {
    const { item: plain } = incoming(parts);
    const stem = [...plain.stem, { type: 'paragraph' as const, children: [image] }];
    return {
      ...incoming(parts),
      item: { ...plain, stem },
      assets: new Map([['pipe.svg', strToU8(bytes)]]),
    };
  };
  const urlOf = (one: AuthoredItem | undefined) =>
    JSON.stringify(one?.stem).match(/"url":"([^"]*)"/)?.[1];

  test('are written beside it', () => {
    const { merged } = mergeImport([withFigure('A')], target([], { folder: 'flow' }), 'skip');
    expect([...(merged[0]?.assets.keys() ?? [])]).toEqual(['flow/pipe.svg']);
    expect(urlOf(merged[0]?.item)).toBe('pipe.svg');
  });

  test('are not written again when the same file is there', () => {
    const bank = target([], { readAsset: () => strToU8('A') });
    const { merged } = mergeImport([withFigure('A')], bank, 'skip');
    expect(merged[0]?.assets.size).toBe(0);
  });

  test('never overwrite another file of that name', () => {
    const files: Record<string, Uint8Array> = { 'pipe.svg': strToU8('B') };
    const bank = target([], { readAsset: (path) => files[path] });
    const { merged } = mergeImport(
      [withFigure('A'), withFigure('C', { stem: 'Other?' })],
      bank,
      'skip',
    );
    expect(merged.map((one) => [...one.assets.keys()])).toEqual([['pipe-2.svg'], ['pipe-3.svg']]);
    expect(merged.map((one) => urlOf(one.item))).toEqual(['pipe-2.svg', 'pipe-3.svg']);
  });

  test('follow an item that is replaced in another folder', () => {
    const old = { ...withFigure('B').item, id: 'old', path: 'far/away/old.md' };
    const { merged } = mergeImport([withFigure('A')], target([old]), 'replace');
    expect([...(merged[0]?.assets.keys() ?? [])]).toEqual(['far/away/pipe.svg']);
  });
});

describe('figures of an import', () => {
  const image = { type: 'image' as const, url: 'pipe.svg', alt: 'Pipe' };
  const figured = (stem: string, path: string, name = 'pipe.svg', bytes = 'A'): IncomingItem => {
    const { item: plain } = incoming({ stem });
    const parent = path.slice(0, path.lastIndexOf('/') + 1);
    const children = [{ ...image, url: encodeURIComponent(name) }];
    return {
      ...incoming({ stem }),
      item: { ...plain, path, stem: [...plain.stem, { type: 'paragraph', children }] },
      assets: new Map([[`${parent}${name}`, strToU8(bytes)]]),
    };
  };
  const placed = (...items: readonly IncomingItem[]) =>
    mergeImport(items, target([]), 'skip').merged.map((one) => [
      one.item.path,
      JSON.stringify(one.item.stem).match(/"url":"([^"]*)"/)?.[1],
      ...one.assets.keys(),
    ]);

  test('with the same bytes are written once, and shown from there', () => {
    expect(
      placed(
        figured('One?', 'flow/a.md'),
        figured('Two?', 'flow/b.md', 'other.svg'),
        figured('Three?', 'heat/c.md'),
      ),
    ).toEqual([
      ['flow/heat.md', 'pipe.svg', 'flow/pipe.svg'],
      ['flow/heat-2.md', 'pipe.svg'],
      ['heat/heat-3.md', '../flow/pipe.svg'],
    ]);
  });

  test('that are called as a file of the bank get another name', () => {
    expect(
      placed(figured('One?', 'a.md', '_defaults.yml'), figured('Two?', 'a.md', 'x.md', 'B')),
    ).toEqual([
      ['heat.md', '_defaults.yml.txt', '_defaults.yml.txt'],
      ['heat-2.md', 'x.md.txt', 'x.md.txt'],
    ]);
  });

  test('and items stay below the folder, whatever the source suggests', () => {
    expect(placed(figured('One?', '../../etc/a.md', '.htaccess'))).toEqual([
      ['etc/heat.md', 'htaccess', 'etc/htaccess'],
    ]);
    const evil = { ...incoming({ stem: 'Two?' }).item, id: '../x', path: '/../C:\\/../..\\x.md' };
    const { merged } = mergeImport([{ ...incoming({}), item: evil }], target([]), 'skip');
    expect(merged[0]?.item).toMatchObject({ id: 'item-x', path: 'item-x.md' });
  });
});

describe('assessments', () => {
  const quiz = (items: readonly string[], more: Partial<Assessment> = {}): Assessment => ({
    id: 'quiz',
    title: 'Quiz',
    path: 'assessments/quiz.yml',
    release: 'preview',
    settings: {},
    sections: [{ kind: 'fixed', items: items.map((id) => ({ id })) }],
    ...more,
  });
  const ids = new Map([
    ['q1', 'heat-7'],
    ['q2', 'force'],
  ]);
  const place = (
    policy: 'skip' | 'new' | 'replace',
    there: readonly Assessment[],
    ...list: Assessment[]
  ) =>
    openMerge(
      target([], { assessments: there, takenIds: new Set(there.map(({ id }) => id)) }),
      policy,
    ).placeAssessments(list, 'q.zip', ids);

  test('name the items as they are called in the bank', () => {
    const { merged, diagnostics } = place('skip', [], quiz(['q2', 'q1']));
    expect(merged).toMatchObject([
      {
        action: 'add',
        assessment: {
          path: 'assessments/quiz.yml',
          sections: [{ items: [{ id: 'force' }, { id: 'heat-7' }] }],
        },
      },
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('say which questions they lost', () => {
    const { merged, diagnostics } = place('skip', [], quiz(['q1', 'q3', 'q1']));
    expect(merged[0]?.assessment.sections).toEqual([{ kind: 'fixed', items: [{ id: 'heat-7' }] }]);
    expect(diagnostics).toMatchObject([
      {
        code: 'import-assessment-incomplete',
        message: expect.stringContaining('2 of its questions'),
      },
    ]);
  });

  test('are recognised when they come again, and get ids of their own when they are others', () => {
    const there = quiz(['heat-7']);
    expect(place('skip', [there], quiz(['q1'])).merged).toMatchObject([{ action: 'skip' }]);
    const changed = place('skip', [there], quiz(['q2']));
    expect(changed).toMatchObject({
      merged: [{ action: 'skip' }],
      diagnostics: [{ code: 'import-changed-in-source' }],
    });
    expect(place('replace', [there], quiz(['q2'])).merged).toMatchObject([
      { action: 'replace', assessment: { id: 'quiz' } },
    ]);
    expect(place('skip', [there], quiz(['q2'], { title: 'Other' })).merged).toMatchObject([
      { action: 'add', assessment: { id: 'quiz-2', path: 'assessments/quiz-2.yml' } },
    ]);
  });
});
