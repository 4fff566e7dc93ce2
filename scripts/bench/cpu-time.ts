/** Runs a command and measures what it and all its processes worked. */
import { spawnSync } from 'node:child_process';

/** What a run took. */
export interface CpuTime {
  readonly seconds: number;
  /** Of all processes together: a busy machine changes it little. */
  readonly cpuSeconds: number;
}

/**
 * Runs a program without its output, by way of a POSIX shell, which counts the time of processes.
 * @throws Error with its complaints when it fails
 */
export function cpuTime(
  command: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): CpuTime {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', '"$@" > /dev/null || exit $?; times', 'sh', ...command],
    { cwd, encoding: 'utf8', env: { ...process.env, ...environment } },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
  // The second line is of the processes that the shell started: `0m1.230s 0m0.120s`.
  const [, children = ''] = stdout.split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/gu)];
  const cpuSeconds = parts.reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
  return { seconds, cpuSeconds };
}
