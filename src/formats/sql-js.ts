/** The engine that sql.js is, once a host has loaded it. */
import type { SqliteEngine, SqlRow, SqlStatement, SqlValue } from './sqlite.ts';

/** A prepared statement of sql.js. */
interface Statement {
  readonly run: (parameters?: SqlValue[]) => void;
  readonly step: () => boolean;
  readonly getAsObject: () => Record<string, SqlValue>;
  readonly free: () => boolean;
}

/** A database of sql.js. */
interface Database {
  readonly run: (sql: string) => unknown;
  readonly prepare: (sql: string) => Statement;
  readonly export: () => Uint8Array;
  readonly close: () => void;
}

/** What of sql.js is used. @see https://sql.js.org/documentation/ */
export interface SqlJs {
  readonly Database: new (bytes?: Uint8Array) => Database;
}

/** Wraps a loaded sql.js. */
export function sqlJsEngine(sqlJs: SqlJs): SqliteEngine {
  return {
    write: (statements, copied) => {
      const database = new sqlJs.Database(copied);
      try {
        database.run('BEGIN');
        for (const statement of statements) runStatement(database, statement);
        database.run('COMMIT');
        return database.export();
      } finally {
        database.close();
      }
    },
    read: (bytes, use) => {
      const database = new sqlJs.Database(bytes);
      try {
        return use((sql) => rowsOf(database, sql));
      } finally {
        database.close();
      }
    },
  };
}

function runStatement(database: Database, { sql, rows }: SqlStatement): void {
  if (rows === undefined) {
    database.run(sql);
    return;
  }
  const prepared = database.prepare(sql);
  try {
    for (const row of rows) prepared.run([...row]);
  } finally {
    prepared.free();
  }
}

function rowsOf(database: Database, sql: string): readonly SqlRow[] {
  const prepared = database.prepare(sql);
  try {
    const rows: SqlRow[] = [];
    while (prepared.step()) rows.push(prepared.getAsObject());
    return rows;
  } finally {
    prepared.free();
  }
}
