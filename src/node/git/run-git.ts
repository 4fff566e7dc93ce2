/** Runs the git program. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Git is missing, or ended with a complaint. */
export class GitError extends Error {
  override readonly name = 'GitError';
  /** Exit status; undefined when the program could not be started. */
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

/** How git runs. */
export interface GitRun {
  /** Working folder, absolute. */
  readonly cwd: string;
  /** Fed to standard input. */
  readonly input?: string;
  /** Over those of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Standard output of git, as bytes. @throws GitError */
export async function gitBytes(args: readonly string[], run: GitRun): Promise<Buffer> {
  const child = spawn('git', args, {
    cwd: run.cwd,
    stdio: 'pipe',
    // Messages are read by this program, and reading is to change nothing.
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', ...run.env },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(new GitError(`git cannot be run: ${error.message}`)));
    child.once('close', resolve);
  });
  // Git may end before it has read everything; its status then says why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(run.input ?? '');
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [status, complaint] = await Promise.all([ended, text(child.stderr)]);
  if (status !== 0) {
    throw new GitError(complaint.trim() || `git ${args[0]} ended with ${status}.`, status ?? 128);
  }
  return Buffer.concat(chunks);
}

/** Standard output of git, as text. @throws GitError */
export async function gitText(args: readonly string[], run: GitRun): Promise<string> {
  return (await gitBytes(args, run)).toString('utf8');
}
