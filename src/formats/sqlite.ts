/** SQLite as a host lends it: a WebAssembly module that it has loaded before. */

/** A value in a row. */
export type SqlValue = string | number | Uint8Array | null;

/** One row, its values by column. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A statement, run once, or once for each list of parameters. */
export interface SqlStatement {
  readonly sql: string;
  readonly rows?: readonly (readonly SqlValue[])[];
}

/** Rows that a query gives, or none where the database cannot answer it. */
export type SqlQuery = (sql: string) => readonly SqlRow[];

/** Pure: the same statements give the same bytes on every machine. */
export interface SqliteEngine {
  /**
   * The bytes of a database in which the statements were run in order: of a new one, or of a copy.
   * @throws when a statement is wrong, or when the bytes to copy are no database
   */
  readonly write: (statements: readonly SqlStatement[], copied?: Uint8Array) => Uint8Array;
  /**
   * Opens a database while `use` runs.
   * @throws when the bytes are no database, and in `query` when a statement cannot be run
   */
  readonly read: <T>(bytes: Uint8Array, use: (query: SqlQuery) => T) => T;
}
