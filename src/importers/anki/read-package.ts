/** A package of Anki: which collection in it counts, and how its media are named. */
import { strFromU8 } from 'fflate';
import type { SqliteEngine, SqlStatement } from '../../formats/sqlite.ts';
import type { AnkiCollection, CollectionReading } from './collection.ts';
import { decompress } from './decompress.ts';
import { protobufNumber, protobufText, readProtobuf } from './protobuf.ts';
import { readTables } from './read-tables.ts';

/** Bytes; the largest decks that people share are half of it without their media. */
const largestCollection = 500_000_000;
const largestMedium = 100_000_000;

/** The names that a collection has in a package, the newest generation first. */
const generations = [
  { version: 3, path: 'collection.anki21b' },
  { version: 2, path: 'collection.anki21' },
  { version: 1, path: 'collection.anki2' },
] as const;

/**
 * Since schema 15, names are sorted in a way that only Anki knows, and no other program can so much
 * as read the tables that have them.
 */
const withoutOwnSorting: readonly SqlStatement[] = [
  { sql: 'PRAGMA writable_schema = ON' },
  { sql: "UPDATE sqlite_master SET sql = replace(sql, 'unicase', 'nocase')" },
];

/** Whether the files are those of a package. */
export function isPackage(files: ReadonlyMap<string, Uint8Array>): boolean {
  return generations.some(({ path }) => files.has(path));
}

/** Reads the collection that Anki itself would read. */
export function readPackage(
  files: ReadonlyMap<string, Uint8Array>,
  sqlite: SqliteEngine,
): CollectionReading {
  const meta = files.get('meta');
  const stated = meta && protobufNumber(readProtobuf(meta), 1);
  const generation = generations.find(({ path, version }) =>
    stated === undefined ? version < 3 && files.has(path) : version === stated,
  );
  if (!generation && stated === undefined) return refused('There is no collection of Anki in it');
  if (!generation) return refused(`The package is of generation ${stated}, which is not known`);
  const stored = files.get(generation.path);
  if (!stored) return refused(`The package has no ${generation.path}`);
  const isLatest = generation.version === 3;
  const bytes = isLatest ? decompress(stored, largestCollection) : stored;
  if (!bytes) return refused(`${generation.path} is not compressed as it should be`);
  try {
    const plain = isLatest ? sqlite.write(withoutOwnSorting, bytes) : bytes;
    const notes = sqlite.read(plain, readTables);
    return { ok: true, notes, ...mediaOf(files, isLatest) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return refused(`The database ${generation.path} cannot be read (${words})`);
  }
}

function refused(reason: string): CollectionReading {
  const hint = 'Export the deck again as .apkg, with “support older Anki versions” ticked.';
  return { ok: false, reason: `${reason}.`, hint };
}

function mediaOf(
  files: ReadonlyMap<string, Uint8Array>,
  isLatest: boolean,
): Pick<AnkiCollection, 'media' | 'mediaCount'> {
  const list = files.get('media') ?? new Uint8Array();
  const names = isLatest ? namesOfMessage(list) : namesOfJson(list);
  return {
    mediaCount: names.size,
    media: (name) => {
      const bytes = files.get(names.get(name.normalize('NFC')) ?? '');
      return bytes && isLatest ? decompress(bytes, largestMedium) : bytes;
    },
  };
}

/** The path in the package by name. */
function namesOfJson(list: Uint8Array): ReadonlyMap<string, string> {
  const names: unknown = parseJson(strFromU8(list));
  const entries = typeof names === 'object' && names !== null ? Object.entries(names) : [];
  return new Map(
    entries.flatMap(([path, name]: readonly [string, unknown]) =>
      typeof name === 'string' ? [[name.normalize('NFC'), path] as const] : [],
    ),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The names stand in the order of the numbered files. */
function namesOfMessage(list: Uint8Array): ReadonlyMap<string, string> {
  const message = readProtobuf(decompress(list, largestMedium) ?? new Uint8Array()) ?? [];
  const entries = message.filter(({ number }) => number === 1);
  return new Map(
    entries.flatMap(({ value }, index) => {
      const name = typeof value === 'number' ? undefined : protobufText(readProtobuf(value), 1);
      return name === undefined ? [] : [[name.normalize('NFC'), String(index)] as const];
    }),
  );
}
