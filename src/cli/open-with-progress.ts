/** Opens what is made of many files, and shows how far it has come. */
import type { IndexOptions } from '../node/index-bank.ts';
import type { CliHost } from './cli-host.ts';
import { progressLine } from './progress.ts';

/** @param open is given what the command line says about layers, and whom to tell of progress */
export async function openWithProgress<Opened>(
  host: CliHost,
  open: (options: IndexOptions) => Promise<Opened>,
): Promise<Opened> {
  const progress = progressLine(host, 'Reading items:');
  const opened = await open({ onProgress: progress.show, ...host.layers?.() });
  progress.end();
  return opened;
}
