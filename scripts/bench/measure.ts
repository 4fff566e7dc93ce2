/** Runs a command as its own process and measures it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What one run took. */
export interface Measurement {
  readonly seconds: number;
  /** Largest resident set among the processes of the run, MiB. */
  readonly peakMiB: number;
  /** What the processors worked, all threads together: a busy machine changes it little. */
  readonly cpuSeconds: number;
  readonly output: string;
}

const reporter = fileURLToPath(new URL('./report-peak.ts', import.meta.url));

/**
 * @param command arguments for Node
 * @throws Error with the command's output when it fails
 */
export async function measure(
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Measurement> {
  const peaks = mkdtempSync(join(tmpdir(), 'stemma-peak-'));
  const start = performance.now();
  const { code, output } = await run(command, {
    ...environment,
    NODE_OPTIONS: `--import=${reporter}`,
    STEMMA_PEAKS: peaks,
  });
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`node ${command.join(' ')} failed:\n${output}`);
  const reports = readdirSync(peaks).map((name) =>
    readFileSync(join(peaks, name), 'utf8').split(' ').map(Number),
  );
  rmSync(peaks, { recursive: true });
  const peakMiB = Math.max(0, ...reports.map(([peak = 0]) => peak));
  const cpuSeconds = reports.reduce((sum, [, cpu = 0]) => sum + cpu, 0);
  return { seconds, peakMiB, cpuSeconds, output };
}

function run(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { env: { ...process.env, ...environment } });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
