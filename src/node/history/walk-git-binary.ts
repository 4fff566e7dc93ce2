/** Walks history with the git program: the fast way, where it is installed. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Commit, FileChange, HistoryWalker } from './commit.ts';

const run = promisify(execFile);
const recordStart = '\u0001';

/**
 * @param root the work tree
 * @param folder below it, forward slashes, empty for the whole tree
 * @param boundary oids at which a shallow clone is cut off
 */
export function gitBinaryWalker(
  root: string,
  folder: string,
  boundary: ReadonlySet<string>,
): HistoryWalker {
  const git = async (...args: string[]): Promise<string> => {
    const { stdout } = await run('git', args, {
      cwd: root,
      maxBuffer: 2 ** 30,
      env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
    });
    return stdout;
  };
  return {
    head: async () => {
      try {
        return (await git('rev-parse', '--verify', '--quiet', 'HEAD')).trim();
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 1) return undefined;
        throw error;
      }
    },
    walk: async (since) => {
      if (since !== undefined && !(await isAncestor(git, since))) return undefined;
      const log = await git(
        'log',
        '--topo-order',
        '--reverse',
        '--full-history',
        '--raw',
        '--no-renames',
        '--no-abbrev',
        '-z',
        `--format=${recordStart}%H%x00%an%x00%at`,
        since === undefined ? 'HEAD' : `${since}..HEAD`,
        '--',
        folder === '' ? '.' : folder,
      );
      return log
        .split(recordStart)
        .slice(1)
        .map((record) => readRecord(record, folder, boundary));
    },
  };
}

async function isAncestor(
  git: (...args: string[]) => Promise<string>,
  oid: string,
): Promise<boolean> {
  try {
    await git('merge-base', '--is-ancestor', oid, 'HEAD');
    return true;
  } catch {
    return false;
  }
}

/** One record: oid, author, time, then pairs of `:modes oids status` and path, ended by NUL. */
function readRecord(record: string, folder: string, boundary: ReadonlySet<string>): Commit {
  const [oid = '', author = '', time = '', ...raw] = record.split('\0');
  const changes: FileChange[] = [];
  const fields = raw.map((field) => field.replace(/^\n+/, '')).filter((field) => field !== '');
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, , before = '', after = ''] = (fields[index] ?? '').split(' ');
    const path = fields[index + 1] ?? '';
    changes.push({
      path: folder === '' ? path : path.slice(folder.length + 1),
      before: knownOid(before),
      after: knownOid(after),
    });
  }
  return { oid, author, time: Number(time), isBoundary: boundary.has(oid), changes };
}

/** Git writes an absent side as zeros. */
function knownOid(oid: string): string | undefined {
  return /^0*$/.test(oid) ? undefined : oid;
}
