/** Packages as the newer generations of Anki write them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { zstdCompressSync } from 'node:zlib';
import { zipFiles } from '../../../src/formats/zip.ts';

/** A note of the package. */
export interface MadeNote {
  readonly guid: string;
  /** `basic`, `both` ways, `typed` or `cloze`. */
  readonly type: keyof typeof types;
  readonly fields: readonly string[];
  readonly tags?: string;
}

const types = {
  basic: { id: 1, kind: 0, fields: ['Front', 'Back'], fronts: ['{{Front}}'] },
  both: { id: 2, kind: 0, fields: ['Front', 'Back'], fronts: ['{{Front}}', '{{Back}}'] },
  typed: { id: 3, kind: 0, fields: ['Front', 'Back'], fronts: ['{{Front}}\n\n{{type:Back}}'] },
  cloze: { id: 4, kind: 1, fields: ['Text', 'Back Extra'], fronts: ['{{cloze:Text}}'] },
} as const;

const back = '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}';
const deckId = 1_700_000_000_000;
const common = [
  'CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL)',
  'CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL)',
];

/** A package of generation 2 (`collection.anki21`, schema 11) beside which an empty older one lies. */
export function secondGeneration(
  notes: readonly MadeNote[],
  media: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const models = Object.entries(types).map(([name, { id, kind, fields, fronts }]) => [
    id,
    {
      id,
      name,
      type: kind,
      flds: fields.map((field, ord) => ({ name: field, ord })),
      tmpls: fronts.map((qfmt, ord) => ({ name: 'Card', ord, qfmt, afmt: back })),
    },
  ]);
  const decks = { 1: { id: 1, name: 'Default' }, [deckId]: { id: deckId, name: 'Bio::Cells' } };
  const collection = database((db) => {
    for (const sql of common) db.exec(sql);
    db.exec('CREATE TABLE col (id integer PRIMARY KEY, ver integer, models text, decks text)');
    db.prepare('INSERT INTO col VALUES (1, 11, ?, ?)').run(
      JSON.stringify(Object.fromEntries(models)),
      JSON.stringify(decks),
    );
    insertNotes(db, notes);
  });
  const names = Object.keys(media);
  return zipFiles([
    { path: 'collection.anki21', content: collection },
    { path: 'collection.anki2', content: database((db) => db.exec('CREATE TABLE col (id)')) },
    { path: 'media', content: JSON.stringify({ ...names }) },
    { path: 'meta', content: Uint8Array.of(8, 2) },
    ...names.map((name, index) => ({
      path: String(index),
      content: media[name] ?? new Uint8Array(),
    })),
  ]);
}

/** A package of generation 3 (`collection.anki21b`, schema 18, compressed). */
export function thirdGeneration(
  notes: readonly MadeNote[],
  media: Readonly<Record<string, Uint8Array>> = {},
  meta: Uint8Array = Uint8Array.of(8, 3),
): Uint8Array {
  const collection = database((db) => {
    for (const sql of common) db.exec(sql);
    db.exec('CREATE TABLE col (id integer PRIMARY KEY, ver integer, models text, decks text)');
    db.exec("INSERT INTO col VALUES (1, 18, '', '')");
    db.exec(
      'CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE  binary, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL)',
    );
    db.exec(
      'CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE  binary, config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID',
    );
    db.exec(
      'CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE  binary, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID',
    );
    db.exec(
      'CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE  binary, mtime_secs integer NOT NULL, usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL)',
    );
    db.exec('CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid)');
    db.exec('CREATE UNIQUE INDEX idx_decks_name ON decks (name)');
    for (const [name, { id, kind, fields, fronts }] of Object.entries(types)) {
      // The kind 0 is the default, which messages leave out.
      const config = [...(kind === 0 ? [] : [8, kind]), ...text(3, '.card {}')];
      db.prepare('INSERT INTO notetypes VALUES (?, ?, 0, 0, ?)').run(id, name, bytes(config));
      for (const [ord, field] of fields.entries()) {
        db.prepare('INSERT INTO fields VALUES (?, ?, ?, ?)').run(id, ord, field, bytes([]));
      }
      for (const [ord, front] of fronts.entries()) {
        const template = bytes([...text(1, front), ...text(2, back)]);
        db.prepare('INSERT INTO templates VALUES (?, ?, ?, 0, 0, ?)').run(
          id,
          ord,
          'Card',
          template,
        );
      }
    }
    const insert = db.prepare('INSERT INTO decks VALUES (?, ?, 0, 0, ?, ?)');
    insert.run(1, 'Default', bytes([]), bytes([]));
    insert.run(deckId, 'Bio\x1fCells', bytes([]), bytes([]));
    insertNotes(db, notes);
  });
  const names = Object.keys(media);
  const list = names.flatMap((name) => {
    const entry = [
      ...text(1, name),
      16,
      ...varint(media[name]?.length ?? 0),
      ...text(3, 'x'.repeat(20)),
    ];
    return [10, ...varint(entry.length), ...entry];
  });
  return zipFiles([
    { path: 'collection.anki21b', content: packed(withOwnSorting(collection)) },
    { path: 'collection.anki2', content: database((db) => db.exec('CREATE TABLE col (id)')) },
    { path: 'media', content: packed(bytes(list)) },
    { path: 'meta', content: meta },
    ...names.map((name, index) => ({
      path: String(index),
      content: packed(media[name] ?? new Uint8Array()),
    })),
  ]);
}

/** Anki sorts names in a way of its own, which no other program has: its name takes its place. */
function withOwnSorting(collection: Uint8Array): Uint8Array {
  const text = Buffer.from(collection).toString('latin1');
  return Uint8Array.from(
    Buffer.from(text.replaceAll('COLLATE  binary', 'COLLATE unicase'), 'latin1'),
  );
}

function insertNotes(db: DatabaseSync, notes: readonly MadeNote[]): void {
  for (const [index, { guid, type, fields, tags = '' }] of notes.entries()) {
    const id = 1_600_000_000_000 + index;
    db.prepare("INSERT INTO notes VALUES (?, ?, ?, 0, 0, ?, ?, '', 0, 0, '')").run(
      id,
      guid,
      types[type].id,
      tags,
      fields.join('\x1f'),
    );
    db.prepare(
      "INSERT INTO cards VALUES (?, ?, ?, 0, 0, 0, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
    ).run(id, id, deckId, index + 1);
  }
}

/** The file of a new database. */
export function database(fill: (db: DatabaseSync) => void): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'made-'));
  try {
    const db = new DatabaseSync(join(folder, 'db'));
    db.exec('PRAGMA synchronous = OFF');
    fill(db);
    db.close();
    return Uint8Array.from(readFileSync(join(folder, 'db')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function packed(content: Uint8Array): Uint8Array {
  return Uint8Array.from(zstdCompressSync(content));
}

function bytes(values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

function text(field: number, value: string): number[] {
  const encoded = Buffer.from(value);
  return [field * 8 + 2, ...varint(encoded.length), ...encoded];
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}
