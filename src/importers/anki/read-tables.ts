/** The tables of a collection as notes. */
import type { SqlQuery, SqlRow, SqlValue } from '../../formats/sqlite.ts';
import type { AnkiNote, AnkiNoteType } from './collection.ts';
import { protobufNumber, protobufText, readProtobuf } from './protobuf.ts';
import { readModels } from './read-models.ts';

/** All notes in the order in which they are learned, else in which they were made. */
export function readTables(query: SqlQuery): readonly AnkiNote[] {
  const tables = tablesOf(query);
  const types = tables.has('notetypes') ? typesOfTables(query) : typesOfJson(query);
  const decks = tables.has('decks') ? decksOfTable(query) : decksOfJson(query);
  const cards = new Map<number, SqlRow>();
  for (const card of query('SELECT nid, did, odid, ord, due, type FROM cards')) {
    const known = cards.get(numberOf(card.nid));
    if (!known || numberOf(card.ord) < numberOf(known.ord)) cards.set(numberOf(card.nid), card);
  }
  const rows = query('SELECT id, guid, mid, tags, flds FROM notes ORDER BY id');
  const isNew = rows.every(({ id }) => numberOf(cards.get(numberOf(id))?.type) === 0);
  const due = ({ id }: SqlRow) => numberOf(cards.get(numberOf(id))?.due);
  const ordered = isNew ? rows.toSorted((left, right) => due(left) - due(right)) : rows;
  return ordered.map((row, index) => {
    const card = cards.get(numberOf(row.id));
    const did = numberOf(card?.odid) === 0 ? numberOf(card?.did) : numberOf(card?.odid);
    return {
      guid: textOf(row.guid),
      type: types.get(numberOf(row.mid)) ?? untyped,
      fields: textOf(row.flds).split('\x1f'),
      deck: did === 1 ? [] : (decks.get(did) ?? []),
      tags: textOf(row.tags)
        .split(/\s+/)
        .filter((tag) => tag !== ''),
      origin: `note ${index + 1}`,
    };
  });
}

/**
 * The names of real tables. Views and computed columns could run forever, and no collection has
 * them.
 * @throws Error when there is one of these
 */
function tablesOf(query: SqlQuery): ReadonlySet<string> {
  const tables = query("SELECT name, type, sql FROM sqlite_master WHERE type IN ('table', 'view')");
  const strange = tables.find(
    ({ sql, type }) => type !== 'table' || /\bvirtual\b|\bas\s*\(/i.test(textOf(sql)),
  );
  if (strange) throw new Error(`${textOf(strange.name)} is no plain table`);
  return new Set(tables.map(({ name }) => textOf(name)));
}

/** Of a note whose type is missing, the first two fields are its sides. */
const untyped: AnkiNoteType = { name: '', isCloze: false, fields: [], templates: [] };

function typesOfJson(query: SqlQuery): ReadonlyMap<number, AnkiNoteType> {
  return readModels(textOf(query('SELECT models FROM col')[0]?.models));
}

/** Since schema 15, types have tables, and their settings are messages. */
function typesOfTables(query: SqlQuery): ReadonlyMap<number, AnkiNoteType> {
  const fields = Map.groupBy(query('SELECT ntid, ord, name FROM fields'), ({ ntid }) =>
    numberOf(ntid),
  );
  const templates = Map.groupBy(query('SELECT ntid, ord, config FROM templates'), ({ ntid }) =>
    numberOf(ntid),
  );
  return new Map(
    query('SELECT id, name, config FROM notetypes').map(({ id, name, config }) => [
      numberOf(id),
      {
        name: textOf(name),
        isCloze: protobufNumber(readProtobuf(bytesOf(config)), 1) === 1,
        fields: inOrder(fields.get(numberOf(id))).map((field) => textOf(field.name)),
        templates: inOrder(templates.get(numberOf(id))).map((template) => {
          const message = readProtobuf(bytesOf(template.config));
          return { front: protobufText(message, 1) ?? '', back: protobufText(message, 2) ?? '' };
        }),
      },
    ]),
  );
}

function inOrder(rows: readonly SqlRow[] = []): readonly SqlRow[] {
  return rows.toSorted((left, right) => numberOf(left.ord) - numberOf(right.ord));
}

function decksOfTable(query: SqlQuery): ReadonlyMap<number, readonly string[]> {
  return new Map(
    query('SELECT id, name FROM decks').map(({ id, name }) => [
      numberOf(id),
      textOf(name).split('\x1f'),
    ]),
  );
}

function decksOfJson(query: SqlQuery): ReadonlyMap<number, readonly string[]> {
  const decks: unknown = JSON.parse(textOf(query('SELECT decks FROM col')[0]?.decks) || '{}');
  const entries = typeof decks === 'object' && decks !== null ? Object.entries(decks) : [];
  return new Map(
    entries.map(([id, deck]: readonly [string, unknown]) => [Number(id), nameOf(deck).split('::')]),
  );
}

function nameOf(value: unknown): string {
  const isNamed = typeof value === 'object' && value !== null && 'name' in value;
  return isNamed && typeof value.name === 'string' ? value.name : '';
}

function numberOf(value: SqlValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function textOf(value: SqlValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function bytesOf(value: SqlValue | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}
