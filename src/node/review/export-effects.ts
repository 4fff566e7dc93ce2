/** Tells what changed items do to packages: what is lost anew, and which packages differ. */
import { type ExportTarget, exportTargets } from '../../../exporters/targets.ts';
import { isAcceptedLoss } from '../../bank/accepted-losses.ts';
import type { BankDiff } from '../../bank/diff/bank-diff.ts';
import { packageScopes, scopeRequest } from '../../bank/package-scopes.ts';
import { type Selection, selectItems } from '../../bank/select.ts';
import type { DiagnosticCode } from '../../diagnostics/catalog/index.ts';
import type { Diagnostic } from '../../model/index.ts';
import { FormatOptionsError } from '../format-options.ts';
import type { BankIndex } from '../index-bank.ts';
import { loadBank } from '../open-bank.ts';
import { exportPackage } from '../run-export.ts';

/** What becomes of packages. */
export interface ExportEffects {
  /**
   * Of changed items what the old state did not lose, of new ones whether they are left out or asked
   * in another way; without what `bank.yml` accepts.
   */
  readonly losses: readonly Diagnostic[];
  /** How many more there are: accepted ones, and fields of new items. */
  readonly usual: number;
  /** Packages that the build makes of both states, with other bytes. */
  readonly changed: readonly PackageChange[];
  readonly added: readonly PackageChange[];
  readonly removed: readonly PackageChange[];
  /** How many packages the build makes of the new state. */
  readonly packages: number;
  /** Ids of items that were not exported because there are too many: they count as changed. */
  readonly unexamined: readonly string[];
}

/** The packages of one selection. */
export interface PackageChange {
  /** Begins the names of the files: `topic-calculus`. */
  readonly selection: string;
  /** Names of targets. */
  readonly targets: readonly string[];
  /** Whether these are all targets of the build. */
  readonly isEvery: boolean;
}

/** Of new items these say what every item of their type loses. */
const fieldLosses: ReadonlySet<string> = new Set<DiagnosticCode>([
  'export-field-omitted',
  'export-field-degraded',
]);

/** So many items are exported to every target. */
export const mostExamined = 100;

/**
 * Exports each changed item alone to each target of `packages` in `bank.yml`, as it was and as it is:
 * a package differs when an item in it does, or what it holds.
 */
export async function exportEffects(
  before: BankIndex,
  after: BankIndex,
  diff: BankDiff,
): Promise<ExportEffects> {
  const targets = after.settings.packages.flatMap(
    (name) => exportTargets.find((target) => target.name === name) ?? [],
  );
  const touched = touchedItems(diff, before, after);
  const examined = touched.slice(0, mostExamined);
  const unexamined = touched.slice(mostExamined);
  const losses: Diagnostic[] = [];
  let usual = 0;
  const isTold = (loss: Diagnostic, isNew: boolean): boolean =>
    !isAcceptedLoss(loss, after.settings.acceptedLosses) && !(isNew && fieldLosses.has(loss.code));
  const differing = new Map<string, ReadonlySet<string>>();
  for (const target of targets) {
    const ids = new Set(unexamined);
    for (const id of examined) {
      const [old, now] = [
        await exportAlone(before, id, target),
        await exportAlone(after, id, target),
      ];
      if (old === undefined || now === undefined || Buffer.compare(old.bytes, now.bytes) !== 0) {
        ids.add(id);
      }
      const fresh = freshLosses(old?.diagnostics ?? [], now?.diagnostics ?? []);
      const told = fresh.filter((loss) => isTold(loss, old === undefined));
      losses.push(...told);
      usual += fresh.length - told.length;
    }
    differing.set(target.name, ids);
  }
  return {
    losses,
    usual,
    ...comparePackages(before, after, diff, differing, targets),
    unexamined,
  };
}

/** Changed and new items, and those shown with a stimulus that changed; sorted. */
function touchedItems(diff: BankDiff, before: BankIndex, after: BankIndex): readonly string[] {
  const stimuli = new Set(
    [...before.items, ...after.items].flatMap(({ id, type }) => (type === 'stimulus' ? id : [])),
  );
  const ids = diff.items.flatMap(({ id, shownWith }) => (stimuli.has(id) ? shownWith : [id]));
  return [...new Set(ids)].sort();
}

async function exportAlone(index: BankIndex, id: string, target: ExportTarget) {
  const header = index.items.find((item) => item.id === id);
  if (header === undefined) return undefined;
  const wanted = [id, ...(header.stimulus === undefined ? [] : [header.stimulus])];
  const source = await loadBank(index, new Set(wanted));
  const selection = { id: 'item', title: header.title, assessments: [], items: [id] };
  try {
    return await exportPackage(target.exporter, source, selection, target.options);
  } catch (error) {
    // The check of the bank tells of options that the format does not know.
    if (error instanceof FormatOptionsError) return undefined;
    throw error;
  }
}

function freshLosses(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): readonly Diagnostic[] {
  const keyOf = ({ code, field, message }: Diagnostic): string =>
    JSON.stringify([code, field, message]);
  const known = new Set(before.map(keyOf));
  const fresh = after.filter((loss) => !known.has(keyOf(loss)));
  // Of a missing file the check of the bank tells, and what follows from it is no news.
  const lacksFile = fresh.some(({ code }) => code === 'export-asset-missing');
  return lacksFile ? fresh.filter(({ severity }) => severity !== 'error') : fresh;
}

function comparePackages(
  before: BankIndex,
  after: BankIndex,
  diff: BankDiff,
  differing: ReadonlyMap<string, ReadonlySet<string>>,
  targets: readonly ExportTarget[],
): Pick<ExportEffects, 'changed' | 'added' | 'removed' | 'packages'> {
  const [old, now] = [selectionsOf(before), selectionsOf(after)];
  const assessments = new Set(diff.assessments.map(({ id }) => id));
  const names = targets.map(({ name }) => name);
  const changed = [...now.values()].flatMap((selection): readonly PackageChange[] => {
    const was = old.get(selection.id);
    if (was === undefined) return [];
    const isOther =
      was.title !== selection.title ||
      was.items.join(' ') !== selection.items.join(' ') ||
      selection.assessments.some((id) => assessments.has(id));
    const touched = names.filter(
      (name) => isOther || selection.items.some((id) => differing.get(name)?.has(id)),
    );
    if (touched.length === 0) return [];
    const isEvery = touched.length === names.length;
    return [{ selection: selection.id, targets: touched, isEvery }];
  });
  const missing = (
    from: ReadonlyMap<string, Selection>,
    of: ReadonlyMap<string, Selection>,
  ): readonly PackageChange[] =>
    [...of.keys()]
      .filter((id) => !from.has(id))
      .map((selection) => ({ selection, targets: names, isEvery: true }));
  return {
    changed,
    added: missing(old, now),
    removed: missing(now, old),
    packages: now.size * targets.length,
  };
}

function selectionsOf(index: BankIndex): ReadonlyMap<string, Selection> {
  return new Map(
    packageScopes(index)
      .map((scope) => selectItems(scopeRequest(scope), index))
      .filter(({ items }) => items.length > 0)
      .map((selection) => [selection.id, selection]),
  );
}
