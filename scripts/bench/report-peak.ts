/** Loaded into every process of a measured run: writes its largest resident set (MiB) and its CPU time (s). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const folder = process.env.STEMMA_PEAKS;
if (folder !== undefined && isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const figures = [Math.round(maxRSS / 1024), (userCPUTime + systemCPUTime) / 1e6];
    writeFileSync(join(folder, String(process.pid)), figures.join(' '));
  });
}
