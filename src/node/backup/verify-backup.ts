/** Proves that a backup can be restored, by restoring it. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { gitText } from '../git/run-git.ts';
import { indexBank } from '../index-bank.ts';
import { checkFiles } from './check-files.ts';
import { countsOf } from './count-bank.ts';
import { findDamage } from './find-damage.ts';
import { type BackupManifest, bundleName, readManifest } from './manifest.ts';
import { countCommits, listBundle, listRefs } from './repository-facts.ts';
import { unpack } from './restore-backup.ts';
import type { Verification, VerificationStep } from './verification.ts';

/** How a backup is verified. */
export interface VerifyOptions {
  /**
   * Builds packages and site of the bank in a folder, and says what went wrong; nothing where all
   * went well. Where it is absent nothing is built.
   */
  readonly build?: (bank: string) => Promise<readonly string[]>;
  /** Told before each step. */
  readonly onStep?: (step: VerificationStep) => void;
}

/** Takes a backup through every step that a restore takes, in a temporary folder. */
export async function verifyBackup(
  folder: string,
  { build, onStep }: VerifyOptions = {},
): Promise<Verification> {
  const start = performance.now();
  const clone = mkdtempSync(join(tmpdir(), 'stemma-drill-'));
  const steps: VerificationStep[] = [];
  const failed: VerificationStep[] = [];
  const problems: string[] = [];
  const step: Step = async (name, look) => {
    onStep?.(name);
    steps.push(name);
    const found = await problemsOf(look);
    problems.push(...found);
    if (found.length > 0) failed.push(name);
    return found.length === 0;
  };
  try {
    const reading = readManifest(folder);
    if (await step('manifest', () => (reading.ok ? [] : [reading.problem]))) {
      if (reading.ok) await restoreInto(clone, folder, reading.manifest, step, build);
    }
  } finally {
    rmSync(clone, { recursive: true, force: true, maxRetries: 3 });
  }
  return {
    backup: basename(folder),
    time: new Date().toISOString(),
    durationSeconds: Math.round(performance.now() - start) / 1000,
    ok: problems.length === 0,
    failed,
    steps,
    problems,
  };
}

/** Goes through a step and says whether it found nothing wrong. */
type Step = (
  name: VerificationStep,
  look: () => readonly string[] | Promise<readonly string[]>,
) => Promise<boolean>;

async function restoreInto(
  clone: string,
  folder: string,
  manifest: BackupManifest,
  step: Step,
  build: VerifyOptions['build'],
): Promise<void> {
  const faults = await checkFiles(folder, manifest);
  const broken = new Set(faults.map(({ path }) => path));
  const isWhole = !broken.has(bundleName);
  const lost = isWhole ? [] : [lostWith(manifest)];
  await step('checksums', () => [...faults.map(({ problem }) => problem), ...lost]);
  if (!isWhole) return;
  const sound = { ...manifest, files: manifest.files.filter(({ path }) => !broken.has(path)) };
  if (!(await step('bundle', () => checkBundle(folder, sound, clone)))) return;
  const unpacked = await step('clone', async () => {
    await unpack(folder, sound, clone);
    return [];
  });
  if (!unpacked) return;
  await step('objects', () => findDamage(clone));
  await step('refs', () => compareRefs(manifest, clone));
  const bank = join(clone, manifest.bank);
  const isRead = await step('bank', () => compareCounts(manifest, bank, clone));
  if (build && isRead) await step('build', () => build(bank));
}

async function problemsOf(look: Parameters<Step>[1]): Promise<readonly string[]> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message.split('\n').filter((line) => line.trim() !== '');
  }
}

/** A pack that is not whole gives back nothing: all refs are lost with it. */
function lostWith({ refs, head, counts }: BackupManifest): string {
  const names = Object.keys(refs).map((name) =>
    name.replace(/^refs\/(?:heads|tags|remotes)\//u, ''),
  );
  const listed = names.length === 0 ? 'its head' : names.join(', ');
  return `Nothing can be restored of this backup: ${listed} (${counts.commits} commits up to ${head.oid}) must come from another backup or clone.`;
}

async function checkBundle(
  folder: string,
  { objectFormat, head, refs }: BackupManifest,
  clone: string,
): Promise<readonly string[]> {
  const bundle = resolve(folder, bundleName);
  await gitText(['init', '--quiet', `--object-format=${objectFormat}`], { cwd: clone });
  await gitText(['bundle', 'verify', '--quiet', bundle], { cwd: clone });
  const found = await listBundle(clone, bundle);
  if (found.head !== head.oid) return [`The head of the bundle is ${found.head}, not ${head.oid}.`];
  return differences(refs, found.refs, 'the bundle');
}

async function compareRefs({ refs, head }: BackupManifest, clone: string): Promise<string[]> {
  const found = await gitText(['rev-parse', 'HEAD'], { cwd: clone });
  const isSame = found.trim() === head.oid;
  return [
    ...(isSame ? [] : [`The restored head is ${found.trim()}, not ${head.oid}.`]),
    ...differences(refs, await listRefs(clone), 'the restored repository'),
  ];
}

function differences(
  recorded: BackupManifest['refs'],
  found: BackupManifest['refs'],
  where: string,
): string[] {
  const names = new Set([...Object.keys(recorded), ...Object.keys(found)]);
  return [...names].flatMap((name) => {
    if (recorded[name] === found[name]) return [];
    return `${name} is ${found[name] ?? 'missing'} in ${where} and was ${recorded[name] ?? 'missing'}.`;
  });
}

async function compareCounts(
  { counts }: BackupManifest,
  bank: string,
  clone: string,
): Promise<string[]> {
  const found = { ...(await countFolder(bank)), commits: await countCommits(clone) };
  return Object.entries(found).flatMap(([name, count]) => {
    const recorded = Object.entries(counts).find(([one]) => one === name)?.[1];
    return count === recorded ? [] : `There are ${count} ${name}; the backup had ${recorded}.`;
  });
}

/** A bank that was in no commit has no folder, and nothing in it. */
async function countFolder(bank: string): Promise<ReturnType<typeof countsOf>> {
  if (!existsSync(bank)) return countsOf({ items: [], assessments: [] });
  const index = await indexBank(bank, { isAlone: true });
  index.close();
  return countsOf(index);
}
