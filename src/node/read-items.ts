/** Reads many item files, on several processors where there are enough to be worth it. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from './project-root.ts';
import type { ItemFile } from './read-item-file.ts';
import type { BankSource } from './source/bank-source.ts';

/** An item file as it is sent between threads and kept: JSON texts. */
export interface PackedItemFile {
  readonly path: string;
  readonly digest: string;
  /** JSON of an `ItemSummary`. */
  readonly summary: string;
  /** JSON of an `AuthoredItem`, or `null`. */
  readonly item: string;
}

/** A file on its way to a thread. */
export interface UnreadFile {
  readonly path: string;
  /** Its bytes, or the reason why there are none. */
  readonly content: Uint8Array | string;
}

/** Below this a worker costs more to start than it saves. */
const fewestForWorkers = 400;
const batchSize = 50;
const mostWorkers = 4;

/** Yields the files in no certain order, as they are read. */
export async function* readItems(
  source: BankSource,
  paths: readonly string[],
): AsyncGenerator<PackedItemFile> {
  if (paths.length === 0) return;
  const workers = Math.min(availableParallelism(), mostWorkers);
  if (paths.length >= fewestForWorkers && workers > 1) {
    yield* readInWorkers(source, paths, workers);
    return;
  }
  const { readItemFile } = await import('./read-item-file.ts');
  for (const path of paths) yield packItemFile(path, readItemFile(source, path));
}

/** Turns an item file into texts. */
export function packItemFile(path: string, { summary, digest, item }: ItemFile): PackedItemFile {
  return {
    path,
    digest,
    summary: JSON.stringify(summary),
    item: JSON.stringify(item ?? null),
  };
}

async function* readInWorkers(
  source: BankSource,
  paths: readonly string[],
  count: number,
): AsyncGenerator<PackedItemFile> {
  const batches = batchesOf(paths);
  const workers = Array.from({ length: count }, () => startWorker(source));
  try {
    const running = new Map<ReadingWorker, Promise<Answer>>();
    const assign = (worker: ReadingWorker): void => {
      const batch = batches.next();
      if (batch.done) running.delete(worker);
      else running.set(worker, worker.read(batch.value));
    };
    for (const worker of workers) assign(worker);
    while (running.size > 0) {
      const { worker, files } = await Promise.race(running.values());
      assign(worker);
      yield* files;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

function* batchesOf(paths: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < paths.length; start += batchSize) {
    yield paths.slice(start, start + batchSize);
  }
}

function unread({ read }: BankSource, path: string): UnreadFile {
  try {
    return { path, content: read(path) };
  } catch (error) {
    return { path, content: error instanceof Error ? error.message : String(error) };
  }
}

interface Answer {
  readonly worker: ReadingWorker;
  readonly files: readonly PackedItemFile[];
}

interface ReadingWorker {
  readonly read: (paths: readonly string[]) => Promise<Answer>;
  readonly stop: () => Promise<unknown>;
}

function startWorker(source: BankSource): ReadingWorker {
  // Named by the project and not by this module, which a build may have moved into a bundle.
  const thread = new Worker(join(projectRoot(), 'src/node/read-items-worker.ts'), {
    // Without a limit each thread's heap grows as if it had the machine to itself.
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
  const worker: ReadingWorker = {
    read: (paths) =>
      new Promise((resolve, reject) => {
        const fail = (error: unknown): void => reject(error);
        thread.once('error', fail);
        thread.once('message', (files: readonly PackedItemFile[]) => {
          thread.off('error', fail);
          resolve({ worker, files });
        });
        thread.postMessage(paths.map((path) => unread(source, path)));
      }),
    stop: () => thread.terminate(),
  };
  return worker;
}
