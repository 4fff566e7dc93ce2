/** Lists what the program is made of, in the CycloneDX format. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../project-root.ts';
import { uuidOf } from '../uuid-of.ts';

const run = promisify(execFile);

/** npm is missing, or too old to list what is installed. */
export class BillOfMaterialsError extends Error {
  override readonly name = 'BillOfMaterialsError';
}

/**
 * The packages that `package-lock.json` names for use, as npm lists them. What npm makes up for
 * each run, the time and a serial number, is made from the release instead, so that the same
 * commit gives the same bytes.
 * @param time of the release, seconds since 1970
 * @throws BillOfMaterialsError
 * @see https://cyclonedx.org/docs/1.5/json/
 */
export async function billOfMaterials(time: number): Promise<string> {
  const list = await listPackages();
  const { name } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8'));
  list.metadata.timestamp = new Date(time * 1000).toISOString();
  // npm calls the program by the folder that it happens to lie in.
  list.metadata.component.name = name;
  list.serialNumber = '';
  list.serialNumber = `urn:uuid:${uuidOf(JSON.stringify(list))}`;
  return `${JSON.stringify(list, undefined, 2)}\n`;
}

interface PackageList {
  serialNumber: string;
  readonly metadata: { timestamp: string; readonly component: { name: string } };
}

async function listPackages(): Promise<PackageList> {
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--omit=dev'];
  try {
    const { stdout } = await run('npm', args, { cwd: projectRoot(), maxBuffer: 2 ** 28 });
    return JSON.parse(stdout);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '';
    throw new BillOfMaterialsError(
      `npm cannot list what the program is made of; that takes npm 10 or newer. ${reason}`,
    );
  }
}
