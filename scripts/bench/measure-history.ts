/** Measures the walk over a long history beside what the git program takes to list it. */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CpuTime, cpuTime } from './cpu-time.ts';
import { generateHistory } from './generate-history.ts';
import { measure } from './measure.ts';

/** One way of reading the history. */
export interface HistoryFigure extends CpuTime {
  readonly name: string;
  /** CPU time over that of `git log --name-only`. */
  readonly ratio: number;
  /** Of the Node process; absent for git alone. */
  readonly peakMiB?: number;
  /** Size of the cache afterwards. */
  readonly cacheBytes?: number;
}

/** The history of 10,000 items over 2,000 commits, and ten more commits on top. */
export const historySize = { items: 10_000, commits: 2_000 } as const;
const more = 10;
const runs = 3;
const script = 'scripts/bench/walk-history.ts';

/** Generates the history and reads it in every way; of several runs the quickest counts. */
export async function measureHistory(): Promise<readonly HistoryFigure[]> {
  const home = mkdtempSync(join(tmpdir(), 'stemma-bench-history-'));
  const repository = join(home, 'repository');
  const bank = join(repository, 'questions');
  const caches = join(home, 'cache');
  const environment = { STEMMA_CACHE: caches };
  const figures: Omit<HistoryFigure, 'ratio'>[] = [];
  const floor = (name: string, command: readonly string[]): void => {
    const times = Array.from({ length: runs }, () => cpuTime(command, repository));
    figures.push({ name: `floor: ${name}`, ...quickest(times) });
  };
  const walk = async (name: string, how: string, isFirst: boolean, count = runs): Promise<void> => {
    const clear = (): void => {
      if (isFirst) rmSync(caches, { recursive: true, force: true });
    };
    const times = Array.from({ length: count }, () => {
      clear();
      return cpuTime([process.execPath, script, bank, how], process.cwd(), environment);
    });
    const cacheBytes = statSync(join(caches, 'history.sqlite')).size;
    // With ten new commits the first run is the one that finds them.
    const peak = count === 1 ? {} : await peakOf(how, clear);
    figures.push({ name, ...quickest(times), ...peak, cacheBytes });
  };
  const peakOf = async (how: string, prepare: () => void) => {
    prepare();
    const { peakMiB } = await measure([script, bank, how], environment);
    return { peakMiB };
  };
  try {
    generateHistory(repository, historySize);
    mkdirSync(bank, { recursive: true });
    floor('git log --name-only', ['git', 'log', '--name-only']);
    floor('git log --raw', ['git', 'log', '--raw', '--no-renames', '--no-abbrev']);

    await walk('first walk', 'program', true);
    await walk('nothing new', 'program', false);
    const { items, commits } = historySize;
    generateHistory(repository, { items, commits: commits + more }, commits);
    await walk(`${more} new commits`, 'program', false, 1);
    await walk('first walk without git, by isomorphic-git', 'objects', true, 1);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  const [names] = figures;
  return figures.map((figure) => ({
    ...figure,
    ratio: figure.cpuSeconds / (names?.cpuSeconds ?? 1),
  }));
}

function quickest(times: readonly CpuTime[]): CpuTime {
  return {
    seconds: Math.min(...times.map(({ seconds }) => seconds)),
    cpuSeconds: Math.min(...times.map(({ cpuSeconds }) => cpuSeconds)),
  };
}

/** A Markdown table. */
export function historyTable(figures: readonly HistoryFigure[]): string {
  const head = ['what', 's', 'CPU s', '× git log --name-only', 'peak MiB', 'cache MB'];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = figures.map(({ name, seconds, cpuSeconds, ratio, peakMiB, cacheBytes }) => [
    name,
    seconds.toFixed(2),
    cpuSeconds.toFixed(2),
    ratio.toFixed(1),
    peakMiB === undefined ? '' : String(peakMiB),
    cacheBytes === undefined ? '' : (cacheBytes / 1e6).toFixed(1),
  ]);
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
