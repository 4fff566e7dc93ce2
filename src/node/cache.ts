/**
 * Keeps what is dear to compute between runs, in `node_modules/.cache/stemma` or the folder that
 * the variable `STEMMA_CACHE` names. A cache may vanish at any time: what is lost is made again.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { projectRoot } from './project-root.ts';

/** Texts by key. The key must name everything that the text depends on. */
export interface Cache {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, value: string) => void;
  /** Writes what is pending; the cache is not used after it. */
  readonly close: () => void;
}

const pendingLimit = 500;
const keptDays = 30;

/** Above this many characters a text is packed: a page shrinks to a tenth, which saves writing. */
const longText = 16_384;
const fastest = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/**
 * Opens the cache of that name. Several processes may have it open; a damaged file is begun anew,
 * and where nothing can be written nothing is kept.
 */
export function openCache(name: string): Cache {
  const file = join(cacheFolder(), `${name}.sqlite`);
  const today = Math.floor(Date.now() / 86_400_000);
  const pending = new Map<string, string>();
  const touched = new Set<string>();
  let store = openSoundStore(file);

  const attempt = <Result>(action: (open: Store) => Result): Result | undefined => {
    try {
      return store === undefined ? undefined : action(store);
    } catch (error) {
      store?.database.close();
      store = isDamage(error) ? beginAnew(file) : undefined;
      return undefined;
    }
  };

  const flush = (): void => {
    if (pending.size === 0 && touched.size === 0) return;
    attempt((open) => {
      open.database.exec('BEGIN IMMEDIATE');
      for (const [key, value] of pending) open.write.run(key, pack(value), today);
      for (const key of touched) open.touch.run(today, key);
      open.database.exec('COMMIT');
    });
    pending.clear();
    touched.clear();
  };

  return {
    get: (key) => {
      const waiting = pending.get(key);
      if (waiting !== undefined) return waiting;
      const row = attempt((open) => open.read.get(key));
      const packed = row?.value;
      if (typeof packed !== 'string' && !(packed instanceof Uint8Array)) return undefined;
      if (row?.used !== today) touched.add(key);
      return attempt(() => unpack(packed));
    },
    set: (key, value) => {
      pending.set(key, value);
      if (pending.size >= pendingLimit) flush();
    },
    close: () => {
      // An entry is dated once a day, so that day is also the time to look for forgotten ones.
      const isFirstToday = touched.size > 0;
      flush();
      attempt((open) => {
        if (isFirstToday) open.prune.run(today - keptDays);
        open.database.close();
      });
      store = undefined;
    },
  };
}

/** Absolute path of the folder that holds all caches. */
export function cacheFolder(): string {
  const named = process.env.STEMMA_CACHE;
  if (named !== undefined && named !== '') return named;
  return join(projectRoot(), 'node_modules/.cache/stemma');
}

function pack(text: string): string | Uint8Array {
  return text.length > longText ? zstdCompressSync(text, fastest) : text;
}

function unpack(packed: string | Uint8Array): string {
  return typeof packed === 'string' ? packed : zstdDecompressSync(packed).toString();
}

type Store = ReturnType<typeof openStore>;

function openSoundStore(file: string): Store | undefined {
  // Making the file what it is to be does not wait for another process that is doing the same.
  for (let attempts = 0; attempts < 40; attempts += 1) {
    try {
      return openStore(file);
    } catch (error) {
      if (isDamage(error)) return beginAnew(file);
      if (codeOf(error) !== busy) return undefined;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
    }
  }
  return undefined;
}

function beginAnew(file: string): Store | undefined {
  try {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    return openStore(file);
  } catch {
    return undefined;
  }
}

function openStore(file: string) {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 5000 });
  // A crash may damage the file without fsync; then it is begun anew.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
  database.exec(
    'CREATE TABLE IF NOT EXISTS entry (key TEXT PRIMARY KEY, value BLOB NOT NULL, used INTEGER NOT NULL)',
  );
  return {
    database,
    read: database.prepare('SELECT value, used FROM entry WHERE key = ?'),
    write: database.prepare('INSERT OR REPLACE INTO entry VALUES (?, ?, ?)'),
    touch: database.prepare('UPDATE entry SET used = ? WHERE key = ?'),
    prune: database.prepare('DELETE FROM entry WHERE used < ?'),
  };
}

const busy = 5;
const corrupt = 11;
const notADatabase = 26;

/** Whether the error says that the file is no sound database, and not that it is merely busy. */
function isDamage(error: unknown): boolean {
  const code = codeOf(error);
  return code === corrupt || code === notADatabase;
}

/** SQLite's primary result code; undefined for other errors. */
function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
