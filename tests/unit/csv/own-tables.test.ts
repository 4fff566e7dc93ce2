import { describe, expect, test } from 'vitest';
import { csvExporter } from '../../../exporters/csv/index.ts';
import type { ImportResult } from '../../../src/formats/importer.ts';
import { csvImporter } from '../../../src/importers/csv/index.ts';
import { recogniseFile } from '../../../src/importers/recognise-file.ts';
import type { Item } from '../../../src/model/index.ts';
import { exportItems } from '../exporters/export-items.ts';
import { everyType } from '../made/every-type.ts';
import { itemOf } from '../made/items.ts';

function imported(text: string, options?: Readonly<Record<string, unknown>>): ImportResult {
  const file = { path: 'table.csv', bytes: Buffer.from(text) };
  return csvImporter.import(file, { readBeside: () => undefined }, options);
}

function exported(layout: 'wide' | 'long', items: readonly Item[]): string {
  return exportItems(csvExporter, { layout, byteOrderMark: false }, items).text;
}

const cloze = itemOf(
  'air',
  'cloze',
  'Air is [[nitrogen | N2]], [[( ) argon | (x) oxygen]] at [[= 9.81 ± 0.01 m]].',
);
const pairs = itemOf(
  'pairs',
  'matching',
  'Match.\n\n## Match\n\n| | |\n| - | - |\n| dog | woof |\n| cat | meow |\n| | moo |',
);

describe('the wide table', () => {
  test('has an item a row and its choices in columns', () => {
    const item = itemOf('even', 'multiple-choice', 'Even?\n\n- [x] 2\n\n  > 2 = 2 · 1\n- [ ] 3');
    const [header = '', row = ''] = exported('wide', [item]).split('\r\n');
    expect(header).toMatch(/,choice_1,correct_1,feedback_1,choice_2,correct_2,feedback_2$/);
    expect(row).toMatch(/,2,true,2 = 2 · 1,3,false,$/);
  });

  test('is read whatever the order of its columns', () => {
    const text =
      'feedback_general,question,choice_2,choice_1,correct_1,id,type\n,Even?,3,2,TRUE,even,multiple-choice\n';
    const { items, diagnostics } = imported(text);
    expect(diagnostics).toEqual([]);
    expect(items[0]?.item.interactions).toMatchObject([
      {
        choices: [
          { id: 'a', correct: true },
          { id: 'b', correct: false },
        ],
      },
    ]);
  });

  test('keeps who reviewed an item and when', () => {
    const reviews =
      '[{by: Grace Hopper, on: 2026-03-01}, {by: "van Rossum, Guido", on: 2026-03-02}]';
    const item = itemOf('even', 'essay', 'Why?', `reviewed: ${reviews}`);
    const { items, diagnostics } = imported(exported('wide', [item]));
    expect(diagnostics).toEqual([]);
    expect(items[0]?.item.metadata.reviewed).toEqual([
      { by: 'Grace Hopper', on: '2026-03-01' },
      { by: 'van Rossum, Guido', on: '2026-03-02' },
    ]);
  });

  test('names a review that has no day', () => {
    const { items, diagnostics } = imported(
      'id,type,question,feedback_general,reviewed\nwhy,essay,Why?,,Grace Hopper\n',
    );
    expect(diagnostics.map(({ code, field }) => [code, field])).toEqual([
      ['import-value-invalid', 'reviewed'],
    ]);
    expect(items[0]?.item.metadata).not.toHaveProperty('reviewed');
  });

  test.each([
    ['type', 'riddle', 'import-type-unknown'],
    ['question', '', 'import-text-missing'],
    ['correct_1', 'perhaps', 'import-item-unreadable'],
    ['correct_2', 'true', 'import-item-unreadable'],
  ])('names a row whose %s is “%s”', (column, value, code) => {
    const header = 'id,type,question,feedback_general,choice_1,correct_1,choice_2,correct_2';
    const cells = new Map(
      header
        .split(',')
        .map((name, index) => [
          name,
          ['even', 'multiple-choice', 'Even?', '', '2', 'true', '3', 'false'][index] ?? '',
        ]),
    );
    cells.set(column, value);
    const { items, found, diagnostics } = imported(`${header}\n${[...cells.values()].join(',')}\n`);
    expect([items.length, found]).toEqual([0, 1]);
    expect(diagnostics).toMatchObject([{ code, place: { line: 2 } }]);
  });

  test('leaves out a value that is none and says so', () => {
    const text = 'id,type,question,feedback_general,difficulty,points\nwhy,essay,Why?,,spicy,-1\n';
    const { items, diagnostics } = imported(text);
    expect(items[0]?.item.metadata).not.toHaveProperty('difficulty');
    expect(diagnostics.map(({ code, field }) => [code, field])).toEqual([
      ['import-value-invalid', 'points'],
      ['import-value-invalid', 'difficulty'],
    ]);
  });
});

describe('the long table', () => {
  test('has a row for each part', () => {
    const rows = exported('long', [cloze, pairs]).trimEnd().split('\r\n');
    const cells = rows.map((row) => row.split(',').slice(0, 6));
    expect(cells.slice(1)).toEqual([
      [
        'air',
        'question',
        expect.stringContaining('"Air is [[1]]'),
        expect.anything(),
        expect.anything(),
        '',
      ],
      ['air', 'choice', 'nitrogen', '', '', '1'],
      ['air', 'choice', 'N2', '', '', '1'],
      ['air', 'choice', 'argon', 'false', '', '2'],
      ['air', 'choice', 'oxygen', 'true', '', '2'],
      ['air', 'choice', "'= 9.81 ± 0.01", '', 'm', '3'],
      ['pairs', 'question', 'Match.', '', '', ''],
      ['pairs', 'choice', 'dog', '', 'woof', ''],
      ['pairs', 'choice', 'cat', '', 'meow', ''],
      ['pairs', 'choice', '', '', 'moo', ''],
    ]);
  });

  test('is read whatever the order of its rows of different items', () => {
    const [header = '', ...rows] = exported('long', [cloze, pairs]).trimEnd().split('\r\n');
    const mixed = [
      ...rows.filter((_, index) => index % 2),
      ...rows.filter((_, index) => !(index % 2)),
    ];
    const { items } = imported([header, ...mixed].join('\r\n'));
    expect(new Set(items.map(({ item }) => item.id))).toEqual(new Set(['air', 'pairs']));
  });
});

describe.each(['wide', 'long'] as const)('the %s table', (layout) => {
  test('brings interactions back as they were', () => {
    const items = everyType.filter(({ type }) => type !== 'hotspot');
    const text = exported(layout, items);
    const result = imported(text);
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const before = new Map(items.map(({ id, interactions }) => [id, interactions]));
    const after = new Map(result.items.map(({ item }) => [item.id, item.interactions]));
    expect(after).toEqual(before);
  });

  test('is recognised as ours', () => {
    const bytes = Buffer.from(exported(layout, [cloze]));
    expect(recogniseFile({ path: 'x', bytes })).toMatchObject({
      importer: { name: 'csv' },
      recognition: { confidence: 1 },
    });
  });
});

describe('a table whose columns are named by options', () => {
  const table = 'Frage;Nr;Lösung;Eins;Zwei;question\nWas ist gerade?;7;B;3;2;nicht das\n';

  test('is read by them', () => {
    const options = { text: 'Frage', answer: 'lösung', choices: 'Eins,Zwei', id: 'Nr' };
    const { items, diagnostics } = imported(table, options);
    expect(items[0]?.item.stem).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: 'Was ist gerade?' }] },
    ]);
    expect(items[0]?.item.interactions).toMatchObject([
      { choices: [{ correct: false }, { correct: true }] },
    ]);
    expect(items[0]?.sourceId).toBe('7');
    expect(diagnostics.map(({ code }) => code)).toEqual(['import-field-not-carried']);
  });

  test('is not read when it lacks one, and says which it has', () => {
    const { items, diagnostics } = imported(table, { text: 'Frage', answer: 'Antwort' });
    expect(items).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toContain('“Antwort”');
    expect(diagnostics[0]?.hint).toBe(
      'The columns are “Frage”, “Nr”, “Lösung”, “Eins”, “Zwei”, “question”.',
    );
  });
});
