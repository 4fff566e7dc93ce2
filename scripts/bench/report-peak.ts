/** Loaded into every process of a measured run: writes its largest resident set (MiB) at exit. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const folder = process.env.STEMMA_PEAKS;
if (folder !== undefined && isMainThread) {
  process.on('exit', () => {
    const kibibytes = process.resourceUsage().maxRSS;
    writeFileSync(join(folder, String(process.pid)), String(Math.round(kibibytes / 1024)));
  });
}
