import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../../src/model/index.ts';
import { indexBank } from '../../../src/node/index-bank.ts';
import { checkLeaks } from '../../../src/node/leak-check/leak-check.ts';
import { folderWith } from '../cli/run-stemma.ts';

/** What the check finds in a site of these files, built of the bank of those. */
export async function leaksIn(
  bank: Readonly<Record<string, string>>,
  site: Readonly<Record<string, string | Uint8Array>>,
  programs?: Iterable<string>,
): Promise<readonly Diagnostic[]> {
  const folder = folderWith(bank);
  const dist = folderWith({});
  for (const [path, content] of Object.entries(site)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), content);
  }
  const index = await indexBank(folder);
  try {
    return (await checkLeaks(index, dist, programs)).findings;
  } finally {
    index.close();
  }
}
