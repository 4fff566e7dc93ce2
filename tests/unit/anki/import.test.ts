import { describe, expect, test } from 'vitest';
import type { ImportResult } from '../../../src/formats/importer.ts';
import { zipFiles } from '../../../src/formats/zip.ts';
import { ankiImporter } from '../../../src/importers/anki/index.ts';
import { recogniseFile } from '../../../src/importers/recognise-file.ts';
import { openSqlite } from '../../../src/node/sqlite.ts';
import { dot } from '../made/every-type.ts';
import { database, type MadeNote, secondGeneration, thirdGeneration } from './made-package.ts';

async function imported(bytes: Uint8Array, path = 'deck.apkg'): Promise<ImportResult> {
  const sqlite = await openSqlite();
  return ankiImporter.import({ path, bytes }, { readBeside: () => undefined, sqlite });
}

const notes: readonly MadeNote[] = [
  {
    guid: 'Bq{4R^',
    type: 'basic',
    fields: ['What is <b>ATP</b>? <img src="red dot.png">', 'Energy &amp; more'],
    tags: ' exam bio::energy ',
  },
  { guid: 'a1', type: 'typed', fields: ['Powerhouse of the cell?', 'mitochondrion'] },
  {
    guid: 'a2',
    type: 'cloze',
    fields: ['{{c1::DNA}} is in the {{c2::nucleus::where}}.', 'See \\(x^2\\).'],
  },
  { guid: 'a3', type: 'both', fields: ['cat', 'Katze'] },
];

describe.each([
  ['second', secondGeneration],
  ['third', thirdGeneration],
] as const)('a package of the %s generation', (_, make) => {
  test('is recognised by what is in it', () => {
    const file = { path: 'x.bin', bytes: make(notes) };
    expect(recogniseFile(file)).toMatchObject({
      importer: { name: 'anki' },
      recognition: { confidence: 1 },
    });
  });

  test('gives an item for each note', async () => {
    const { items, found, diagnostics, assets } = await imported(
      make(notes, { 'red dot.png': dot, '_style.css': dot }),
    );
    expect(found).toBe(4);
    expect(items.map(({ item: { type } }) => type)).toEqual([
      'flashcard',
      'short-answer',
      'cloze',
      'flashcard',
    ]);
    const [card, typed, cloze] = items;
    expect(card).toMatchObject({
      sourceId: 'Bq{4R^',
      item: {
        path: expect.stringMatching(/^bio\/cells\/what-is-atp/),
        interactions: [
          {
            kind: 'recall',
            back: [{ type: 'paragraph', children: [{ type: 'text', value: 'Energy & more' }] }],
          },
        ],
        metadata: { topics: ['Bio/Cells'], tags: ['exam', 'bio::energy'] },
      },
    });
    expect(JSON.stringify(card?.item.stem)).toContain('"type":"strong"');
    expect([...assets.values()]).toEqual([dot]);
    expect([...assets.keys()][0]).toMatch(/^bio\/cells\/red-dot-[0-9a-f]{16}\.png$/);
    expect(typed?.item.interactions).toEqual([
      {
        kind: 'text-entry',
        id: 'response',
        keys: [{ kind: 'literal', value: 'mitochondrion' }],
      },
    ]);
    expect(cloze?.item.stem).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'gap', interaction: 'gap-1' },
          { type: 'text', value: ' is in the ' },
          { type: 'gap', interaction: 'gap-2' },
          { type: 'text', value: ' (where).' },
        ],
      },
    ]);
    expect(cloze?.item.interactions).toMatchObject([
      { id: 'gap-1', keys: [{ value: 'DNA' }] },
      { id: 'gap-2', keys: [{ value: 'nucleus' }] },
    ]);
    expect(JSON.stringify(cloze?.item.solution)).toContain('"inlineMath","value":"x^2"');
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'import-part-dropped: Notes of the type “both” make 2 cards; only the first one is imported.',
      'import-part-dropped: 1 files that no imported note shows were left out.',
    ]);
  });
});

describe('a note', () => {
  async function only(note: Omit<MadeNote, 'guid'>): Promise<ImportResult> {
    return await imported(secondGeneration([{ guid: 'g', ...note }]));
  }

  test('whose gap holds a formula becomes a card with two sides', async () => {
    const fields = ['Area: {{c1::\\(\\pi r^2\\)}}', ''];
    const { items, diagnostics } = await only({ type: 'cloze', fields });
    expect(items[0]?.item).toMatchObject({ type: 'flashcard' });
    expect(JSON.stringify(items[0]?.item.stem)).toContain('Area: […]');
    expect(JSON.stringify(items[0]?.item.interactions)).toContain('"value":"\\\\pi r^2"');
    expect(diagnostics.map(({ code }) => code)).toEqual(['import-part-dropped']);
  });

  test('without an answer is a draft without a key', async () => {
    for (const type of ['basic', 'typed'] as const) {
      const { items, diagnostics } = await only({ type, fields: ['Why?', ''] });
      expect(items[0]?.item.metadata.status).toBe('draft');
      expect(diagnostics.map(({ code }) => code)).toEqual(['import-answer-missing']);
    }
  });

  test('that asks nothing is named and not imported', async () => {
    const { items, found, diagnostics } = await only({ type: 'basic', fields: [' ', 'x'] });
    expect([items.length, found]).toEqual([0, 1]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['import-text-missing']);
  });

  test('has scripts taken out and is told of pictures that are missing', async () => {
    const fields = ['Q<script>alert(1)</script> <img src="no.png">', '[sound:no.mp3] A'];
    const { items, diagnostics } = await only({ type: 'basic', fields });
    expect(JSON.stringify(items)).not.toContain('alert');
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'import-image-missing',
      'import-image-missing',
      'import-html-dropped',
    ]);
  });

  test('keeps formulas in all notations that Anki has had', async () => {
    const fields = [
      '\\(a\\) [$]b[/$] <anki-mathjax>c</anki-mathjax> [latex]$d$[/latex]',
      '\\[e\\]',
    ];
    const { items } = await only({ type: 'basic', fields });
    const math = JSON.stringify(items).match(/"(?:inlineMath|math)","value":"(\w)"/g);
    expect(math?.map((one) => one.at(-2))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('a package that is none', () => {
  test.each([
    ['a newer generation', () => thirdGeneration([], {}, Uint8Array.of(8, 9)), 'generation 9'],
    [
      'no database',
      () => zipFiles([{ path: 'collection.anki2', content: 'SQLite format 3 but not really' }]),
      'cannot be read',
    ],
    [
      'no compression',
      () =>
        zipFiles([
          { path: 'collection.anki21b', content: 'x' },
          { path: 'meta', content: Uint8Array.of(8, 3) },
        ]),
      'compressed',
    ],
    [
      'a table that runs forever',
      () =>
        zipFiles([
          {
            path: 'collection.anki2',
            content: database((db) => {
              db.exec('CREATE TABLE col (models, decks)');
              db.exec(
                'CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n',
              );
            }),
          },
        ]),
      'no plain table',
    ],
  ])('because of %s is refused', async (_, make, words) => {
    const { items, diagnostics } = await imported(make());
    expect(items).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'import-archive-refused' });
    expect(diagnostics[0]?.message).toContain(words);
  });
});

describe('notes as text', () => {
  const text = [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    '#notetype column:2',
    '#deck column:3',
    '#tags column:6',
    'x1\tBasic\tBio::Cells\t"two\nlines ""quoted"""\tA &lt; B\texam hard',
    'x2\tCloze\tDefault\tA {{c1::gap}}.\t\t',
    'x3\tBasic (type in the answer)\tBio\tQ?\tword\t',
    '',
  ].join('\n');

  test('are recognised and read by their headers', async () => {
    const bytes = Buffer.from(text);
    expect(recogniseFile({ path: 'notes.txt', bytes })?.importer.name).toBe('anki');
    const { items } = await imported(bytes, 'notes.txt');
    expect(items.map(({ item, sourceId }) => [sourceId, item.type])).toEqual([
      ['x1', 'flashcard'],
      ['x2', 'cloze'],
      ['x3', 'short-answer'],
    ]);
    expect(items[0]?.item).toMatchObject({
      metadata: { topics: ['Bio/Cells'], tags: ['exam', 'hard'] },
      interactions: [{ back: [{ children: [{ value: 'A < B' }] }] }],
    });
    expect(items[1]?.item.metadata.topics).toBeUndefined();
  });

  test('show tags as they are where the file says that it has no HTML', async () => {
    const { items } = await imported(Buffer.from('#html:false\na <b> c\tx & y\n'), 'notes.txt');
    expect(items[0]?.item.stem).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: 'a <b> c' }] },
    ]);
  });
});
