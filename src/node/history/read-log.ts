/** Reads what `git log --raw -z` and `git diff-tree --raw -z` print. */
import { byPath, type CommitChanges, type FileChange, isChange } from './history-reader.ts';

const nul = 0;
const lineFeed = 10;
const recordStart = 1;
const colon = 58;

/** A position in bytes that moves on. */
interface Cursor {
  readonly bytes: Buffer;
  at: number;
}

/**
 * Records begin with the byte 1 and have oid, name, address, time and subject, each ended by NUL;
 * then what `readRaw` reads. Commits that changed nothing are left out.
 */
export function readLog(bytes: Buffer): readonly CommitChanges[] {
  const commits: CommitChanges[] = [];
  const cursor = { bytes, at: 0 };
  while (skipTo(cursor) === recordStart) {
    cursor.at += 1;
    const oid = field(cursor);
    const author = { name: field(cursor), email: field(cursor) };
    const time = Number(field(cursor));
    const subject = field(cursor);
    const changes = readChanges(cursor).filter(isChange).sort(byPath);
    if (changes.length > 0) commits.push({ oid, author, time, subject, changes });
  }
  return commits;
}

/** Entries are a colon for each parent, modes, oids, a status, NUL, the path and NUL. */
export function readRaw(bytes: Buffer): FileChange[] {
  return readChanges({ bytes, at: 0 });
}

function readChanges(cursor: Cursor): FileChange[] {
  const changes: FileChange[] = [];
  while (skipTo(cursor) === colon) {
    const entry = field(cursor);
    const path = field(cursor);
    const parents = entry.lastIndexOf(':') + 1;
    const parts = entry.slice(parents).split(' ');
    const sides = Array.from({ length: parents + 1 }, (_, side) =>
      fileOid(parts[side], parts[parents + 1 + side]),
    );
    changes.push({ path, before: sides.slice(0, parents), after: sides[parents] });
  }
  return changes;
}

/** The next byte that is no separator; NUL at the end. */
function skipTo(cursor: Cursor): number {
  let byte = cursor.bytes[cursor.at];
  while (byte === nul || byte === lineFeed) {
    cursor.at += 1;
    byte = cursor.bytes[cursor.at];
  }
  return byte ?? nul;
}

function field(cursor: Cursor): string {
  const end = cursor.bytes.indexOf(nul, cursor.at);
  const stop = end < 0 ? cursor.bytes.length : end;
  const text = cursor.bytes.toString('utf8', cursor.at, stop);
  cursor.at = stop + 1;
  return text;
}

/** Links and submodules are no files; what is absent has the mode 000000. */
function fileOid(mode: string | undefined, oid: string | undefined): string | undefined {
  return mode?.startsWith('100') ? oid : undefined;
}
