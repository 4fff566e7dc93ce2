/** SQLite for exporters and importers in a page. */
import initSqlJs from 'sql.js';
import { sqlJsEngine } from '../formats/sql-js.ts';
import type { SqliteEngine } from '../formats/sqlite.ts';

/**
 * Loads it.
 * @param wasm address of `sql.js/dist/sql-wasm-browser.wasm` as the page can fetch it
 */
export async function openSqlite(wasm: string): Promise<SqliteEngine> {
  return sqlJsEngine(await initSqlJs({ locateFile: () => wasm }));
}
