/** Opens collections of cards with another SQLite than the one that wrote them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';

/** Rows of a query, by column. */
export type Query = (sql: string) => Record<string, SQLOutputValue>[];

/** Runs `use` with a collection's bytes opened. */
export function withCollection<T>(bytes: Uint8Array, use: (query: Query) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'collection-'));
  try {
    const path = join(folder, 'collection.anki2');
    writeFileSync(path, bytes);
    const database = new DatabaseSync(path);
    try {
      return use((sql) => database.prepare(sql).all());
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
