/** Spreads work over the processors of the machine. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from './project-root.ts';

/** Work that a script does batch by batch; it answers each message when the batch is done. */
export interface ThreadWork<Task> {
  /** Path of the script below the project. It ends by itself when it is sent `null`. */
  readonly script: string;
  readonly tasks: readonly Task[];
  readonly batchSize: number;
}

const mostThreads = 4;

/** Whether threads would gain anything over doing that many tasks here. */
export function areThreadsWorthIt(tasks: number): boolean {
  const fewest = 400;
  return tasks >= fewest && availableParallelism() > 1;
}

/** Resolves when all tasks are done. @throws what a thread throws */
export async function runInThreads<Task>(work: ThreadWork<Task>): Promise<void> {
  const { script, tasks, batchSize } = work;
  let next = 0;
  const takeBatch = (): readonly Task[] | null => {
    if (next >= tasks.length) return null;
    next += batchSize;
    return tasks.slice(next - batchSize, next);
  };
  const count = Math.min(availableParallelism(), mostThreads);
  await Promise.all(
    Array.from({ length: count }, () => runThread(join(projectRoot(), script), takeBatch)),
  );
}

function runThread<Task>(script: string, takeBatch: () => readonly Task[] | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(script, {
      // Without a limit each thread's heap grows as if it had the machine to itself.
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
    });
    thread.on('message', () => thread.postMessage(takeBatch()));
    thread.once('error', reject);
    thread.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${script} ended with code ${code}.`));
    });
    thread.postMessage(takeBatch());
  });
}
