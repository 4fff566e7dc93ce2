/** SQLite for exporters and importers: the module that browsers load too, so that bytes are equal. */
import { sqlJsEngine } from '../formats/sql-js.ts';
import type { SqliteEngine } from '../formats/sqlite.ts';

let loaded: Promise<SqliteEngine> | undefined;

/** Loads it once, in some milliseconds. */
export function openSqlite(): Promise<SqliteEngine> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<SqliteEngine> {
  const { default: initSqlJs } = await import('sql.js');
  return sqlJsEngine(await initSqlJs());
}
