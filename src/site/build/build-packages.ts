/** Builds the packages of each assessment, each topic and the whole bank. */
import { resolve } from 'node:path';
import { type ExportTarget, exportTargets } from '../../../exporters/targets.ts';
import { packageName, packageScopes, scopeRequest } from '../../bank/package-scopes.ts';
import { arePackagesPublic } from '../../bank/release.ts';
import { type Selection, selectItems } from '../../bank/select.ts';
import { withoutNotes } from '../../bank/without-notes.ts';
import { renderJson } from '../../diagnostics/render-json.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { Audience } from '../../node/audience.ts';
import { type BankIndex, indexBank } from '../../node/index-bank.ts';
import { loadBank } from '../../node/open-bank.ts';
import { openOutputFolder } from '../../node/output-folder.ts';
import { exportPackage } from '../../node/run-export.ts';
import type { SitePackage } from '../packages.ts';
import type { BuildOptions } from './build-options.ts';

/** The file that says of every package what it cannot carry. */
export const lossesFile = 'losses.json';

/** Packages that were built. */
export interface BuiltPackages {
  readonly count: number;
  /** Everything that packages cannot carry. */
  readonly losses: readonly Diagnostic[];
  /** Those that may stand on the site. */
  readonly shown: readonly SitePackage[];
}

/**
 * Writes all packages into `folder`, and a list of what they cannot carry.
 * @param audience of the site: the public gets those that hold no key that is not released, and
 *   those without the notes for instructors
 */
export async function buildPackages(
  { bank, layers }: Pick<BuildOptions, 'bank' | 'layers'>,
  folder: string,
  audience: Audience,
): Promise<BuiltPackages> {
  const index = await indexBank(bank, layers);
  // The public gets the same packages with overlays and without.
  const open =
    index.overlays.length === 0 ? index : await indexBank(bank, { ...layers, overlays: [] });
  try {
    return await writePackages(index, open, folder, audience);
  } finally {
    index.close();
    if (open !== index) open.close();
  }
}

async function writePackages(
  index: BankIndex,
  openIndex: BankIndex,
  folder: string,
  audience: Audience,
): Promise<BuiltPackages> {
  const output = openOutputFolder(folder, lossesFile);
  const source = await loadBank(index);
  const openSource = openIndex === index ? source : await loadBank(openIndex);
  const publicSource = { ...openSource, bank: withoutNotes(openSource.bank) };
  const targets = targetsOf(index);
  const shown: SitePackage[] = [];
  const losses: Diagnostic[] = [];
  let count = 0;
  for (const scope of packageScopes(index)) {
    const selection = selectItems(scopeRequest(scope), index);
    if (selection.items.length === 0) continue;
    const openSelection = selectItems(scopeRequest(scope), openIndex);
    const isPublic = isPublicSelection(openSelection, openIndex);
    for (const { name: target, title, exporter, options } of targets) {
      const { bytes, diagnostics } = await exportPackage(exporter, source, selection, options);
      const name = packageName(selection, target, exporter.extension);
      output.write(name, bytes);
      count += 1;
      // What the whole bank loses is what its parts lose.
      if (scope.kind !== 'topic') losses.push(...diagnostics);
      const show = (file: string): void => {
        const label = `${nameOf(selection)} for ${title}`;
        shown.push({ scope, title: label, name, file: resolve(folder, file) });
      };
      if (audience === 'instructor') show(name);
      if (!isPublic) continue;
      const open = await exportPackage(exporter, publicSource, openSelection, options);
      const isSame = Buffer.compare(open.bytes, bytes) === 0;
      const file = isSame ? name : `without-notes/${name}`;
      if (!isSame) output.write(file, open.bytes);
      if (audience === 'public') show(file);
    }
  }
  output.write(lossesFile, renderJson(losses));
  output.finish();
  return { count, losses, shown };
}

/** Those that `bank.yml` names, in its order. */
function targetsOf({ settings }: BankIndex): readonly ExportTarget[] {
  return settings.packages.map((name) => {
    const target = exportTargets.find((one) => one.name === name);
    if (target) return target;
    const known = exportTargets.map((one) => one.name).join(', ');
    throw new Error(`packages in bank.yml names ${name}, which is no target. There are ${known}.`);
  });
}

/** The last part of a topic says enough beside its page. */
function nameOf({ title, assessments }: Selection): string {
  return assessments.length > 0 ? title : title.slice(title.lastIndexOf('/') + 1);
}

/** Packages hold keys, and settings such as access codes. */
function isPublicSelection(selection: Selection, { items, assessments }: BankIndex): boolean {
  if (selection.items.length === 0) return false;
  const ids = new Set(selection.items);
  const selected = items.filter(({ id }) => ids.has(id));
  const stimuli = new Set(selected.map(({ stimulus }) => stimulus));
  const quizzes = assessments.filter(({ id }) => selection.assessments.includes(id));
  return (
    arePackagesPublic([...selected, ...items.filter(({ id }) => stimuli.has(id))]) &&
    quizzes.every(
      ({ release, settings }) =>
        release === 'practice' &&
        settings.accessCode === undefined &&
        settings.ipFilter === undefined,
    )
  );
}
