/** Databases of SQLite: every value of every row, for long ones lie on the file's pages in pieces. */
import type { SqliteEngine } from '../../../formats/sqlite.ts';
import type { Content } from './container.ts';

/** Whether the bytes are a database. */
export function isSqlite(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0';
}

/** The rows of each table as text, and each value of bytes by itself. */
export function sqliteContent(bytes: Uint8Array, engine: SqliteEngine): readonly Content[] {
  try {
    return engine.read(bytes, (query) => {
      const tables = query("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) =>
        String(name),
      );
      return tables.flatMap((table) => {
        const rows = query(`SELECT * FROM "${table.replaceAll('"', '""')}"`);
        const values = rows.flatMap((row) => Object.values(row));
        const texts = values.filter((value) => !(value instanceof Uint8Array));
        return [
          { name: table, bytes: Buffer.from(texts.join('\n\n')), isArchived: true },
          ...values
            .filter((value) => value instanceof Uint8Array)
            .map((value) => ({ name: table, bytes: value, isArchived: true })),
        ];
      });
    });
  } catch {
    return [{ name: 'database', obstacle: 'it is a database that cannot be read' }];
  }
}
