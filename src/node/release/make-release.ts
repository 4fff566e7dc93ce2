/** Makes the files of a release: all that follows from one commit, the same for everyone. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { zipFiles } from '../../formats/zip.ts';
import type { Audience } from '../audience.ts';
import { openOutputFolder } from '../output-folder.ts';
import { runBuild } from '../run-build.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { checksums } from './checksums.ts';
import { itemTables } from './item-tables.ts';

/** What to release. */
export interface ReleaseRequest {
  /** Directory of the bank, absolute. */
  readonly bank: string;
  /** Directory for the files, absolute; what an earlier release wrote there is replaced. */
  readonly out: string;
  readonly audience: Audience;
  /** Of the commit, seconds since 1970. */
  readonly time: number;
  /** Markdown. */
  readonly notes: string;
}

/** The file that every release writes, by which its folder is known. */
const checksumsFile = 'SHA256SUMS';

/**
 * Writes `site.zip`, `packages.zip`, `items.csv`, `items.json`, `sbom.cdx.json`, `notes.md` and
 * `SHA256SUMS`.
 * @param say is told what the build says
 * @returns sizes in bytes by name; undefined when the bank cannot be built
 * @throws BillOfMaterialsError
 */
export async function makeRelease(
  { bank, out, audience, time, notes }: ReleaseRequest,
  say: (text: string) => void,
): Promise<ReadonlyMap<string, number> | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-release-'));
  try {
    const [dist, packages] = [join(folder, 'site'), join(folder, 'packages')];
    if (!(await runBuild({ bank, audience, dist, packages }, say))) return undefined;
    // Packages for everyone stand on the site already; the others carry keys.
    const shown = audience === 'public' ? join(dist, 'downloads') : packages;
    const files = new Map<string, Uint8Array>([
      ['site.zip', zipFolder(dist)],
      ['packages.zip', zipFolder(shown)],
      ...(await itemTables(bank, audience)),
      ['sbom.cdx.json', Buffer.from(await billOfMaterials(time))],
      ['notes.md', Buffer.from(notes)],
    ]);
    const output = openOutputFolder(out, checksumsFile);
    for (const [name, bytes] of files) output.write(name, bytes);
    output.write(checksumsFile, checksums(files));
    output.finish();
    return new Map([...files].map(([name, { length }]) => [name, length]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function zipFolder(folder: string): Uint8Array {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return zipFiles(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({
        path: relative(folder, file).split(sep).join('/'),
        content: readFileSync(file),
      })),
  );
}
