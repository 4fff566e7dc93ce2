/** Reads who changed which files of a bank, and who vouched for it. */
import type { RepositoryPlace } from '../git/locate-repository.ts';
import { gitText } from '../git/run-git.ts';

/**
 * One file changed by a commit, of a merge one that is as in none of its parents; the oids are of
 * its blobs, undefined where there was none.
 */
export interface ChangedFile {
  /** One for each parent. */
  readonly before: readonly (string | undefined)[];
  readonly after: string | undefined;
}

/** A commit with what it changed by itself. */
export interface SignedCommit {
  readonly oid: string;
  /** `Name <address>`, after `.mailmap`. */
  readonly author: string;
  /** From lines `Co-authored-by:`. */
  readonly coauthors: readonly string[];
  /** From lines `Reviewed-by:`. */
  readonly reviewers: readonly string[];
  /** Day of the author's clock, `YYYY-MM-DD`. */
  readonly day: string;
  /** By path below the bank's folder. */
  readonly changes: ReadonlyMap<string, ChangedFile>;
}

const recordStart = '\u0001';
const trailers = '%(trailers:key=Reviewed-by,key=Co-authored-by,unfold,separator=%x1f)';

/**
 * Commits that changed a file of the bank, children before parents.
 * @param from oid of the newest
 * @throws GitError
 */
export async function readCommits(
  { root, folder }: RepositoryPlace,
  from: string,
): Promise<readonly SignedCommit[]> {
  const format = ['%H', '%aN <%aE>', '%as', trailers].join('%x00');
  const log = await gitText(
    [
      'log',
      '--topo-order',
      '--full-history',
      '-c',
      '--raw',
      '--no-renames',
      '--no-abbrev',
      '--no-show-signature',
      '-z',
      `--format=${recordStart}${format}`,
      '--end-of-options',
      from,
      '--',
      folder === '' ? '.' : `:(top,literal)${folder}`,
    ],
    { cwd: root },
  );
  return log
    .split(recordStart)
    .slice(1)
    .map((record) => readRecord(record, folder));
}

/**
 * Oid, author, day, trailers, then pairs of `:modes oids status`, with a colon for each parent,
 * and path, ended by NUL.
 */
function readRecord(record: string, folder: string): SignedCommit {
  const [oid = '', author = '', day = '', signed = '', ...raw] = record.split('\0');
  const fields = raw.map((field) => field.replace(/^\n+/u, '')).filter((field) => field !== '');
  const changes = new Map<string, ChangedFile>();
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const entry = fields[index] ?? '';
    const path = fields[index + 1] ?? '';
    const parents = entry.lastIndexOf(':') + 1;
    const oids = entry
      .split(' ')
      .slice(parents + 1, -1)
      .map(knownOid);
    changes.set(folder === '' ? path : path.slice(folder.length + 1), {
      before: oids.slice(0, parents),
      after: oids[parents],
    });
  }
  const named = (key: string): string[] =>
    signed.split('\x1f').flatMap((line) => {
      const colon = line.indexOf(':');
      const value = line.slice(colon + 1).trim();
      return line.slice(0, colon).toLowerCase() === key && value !== '' ? [value] : [];
    });
  return {
    oid,
    author,
    day,
    coauthors: named('co-authored-by'),
    reviewers: named('reviewed-by'),
    changes,
  };
}

/** Git writes an absent side as zeros. */
function knownOid(oid: string): string | undefined {
  return /^0*$/u.test(oid) ? undefined : oid;
}
