/** Gives imported items their place in a bank: ids, paths, and what to do with duplicates. */

import { hasKey } from '../../interactions/has-key.ts';
import type { Assessment, AuthoredItem, Diagnostic } from '../../model/index.ts';
import { findMatch, type KnownItems, knownItems, learnItem } from './known-items.ts';
import type {
  DuplicatePolicy,
  IncomingItem,
  MergedAssessment,
  MergedItem,
  MergePlan,
  MergeTarget,
} from './merge-types.ts';
import { placeAssessment } from './place-assessment.ts';
import { addItem, replaceItem } from './place-item.ts';
import { reportKept, reportRenamed, reportSkipped } from './report-skipped.ts';

/** A merge that goes on from file to file. */
export interface Merge {
  /** Tells of an item of the bank. */
  readonly learn: (item: AuthoredItem) => void;
  /** Decides about the items of a file. */
  readonly place: (incoming: readonly IncomingItem[]) => MergePlan;
  /** Decides about the assessments of a file, once its items have their places. */
  readonly placeAssessments: (
    assessments: readonly Assessment[],
    file: string,
    itemIds: ReadonlyMap<string, string>,
  ) => {
    readonly merged: readonly MergedAssessment[];
    readonly diagnostics: readonly Diagnostic[];
  };
}

/**
 * Decides about each item. It is the same as one of the bank, or as one earlier in the import,
 * when its source and its identity there are the same, or when the same is asked with the same
 * choices, letter case, spacing and order aside. A question without key never replaces one that
 * has a key. No more is kept of each item than tells it from others.
 */
export function openMerge(target: MergeTarget, policy: DuplicatePolicy): Merge {
  const known = knownItems(target, policy === 'replace');
  const { ids } = known;
  const there = new Map(target.assessments?.map((one) => [one.id, one]));
  return {
    learn: (item) => learnItem(item, known),
    place: (incoming) => {
      const diagnostics: Diagnostic[] = [];
      const merged = incoming.map((one) => placeItem(one, target, policy, known, diagnostics));
      return { merged: renameStimuli(incoming, merged), diagnostics };
    },
    placeAssessments: (assessments, file, itemIds) => {
      const diagnostics: Diagnostic[] = [];
      const placing = { policy, file, itemIds, ids, assessments: there };
      const merged = assessments.map((one) => placeAssessment(one, placing, diagnostics));
      return { merged, diagnostics };
    },
  };
}

function placeItem(
  one: IncomingItem,
  target: MergeTarget,
  policy: DuplicatePolicy,
  known: KnownItems,
  diagnostics: Diagnostic[],
): MergedItem {
  const match = findMatch(one, known);
  if (match === undefined) {
    const namesake = one.sourceId === one.item.id ? known.items.get(one.item.id) : undefined;
    const added = addItem(one, match, target, known);
    if (namesake) diagnostics.push(reportRenamed(one, namesake, added.item.id));
    return added;
  }
  if (policy === 'new') return addItem(one, match, target, known);
  const losesKey = match.hasKey && !hasKey(one.item);
  if (policy === 'replace' && !losesKey && match.item) {
    return replaceItem(one, match.item, target, known);
  }
  diagnostics.push(policy === 'replace' ? reportKept(one, match) : reportSkipped(one, match));
  const { origin, file } = one;
  const { id, path } = match;
  const item = { ...one.item, id, path };
  return { action: 'skip', origin, file, item, matched: { id, path }, assets: new Map() };
}

/** A stimulus may have got another id than the items of its source know it by. */
function renameStimuli(
  incoming: readonly IncomingItem[],
  merged: readonly MergedItem[],
): readonly MergedItem[] {
  const ids = new Map(
    incoming.map(({ file, item }, index) => [
      JSON.stringify([file, item.id]),
      merged[index]?.item.id,
    ]),
  );
  return merged.map((one) => {
    const { stimulus } = one.item.metadata;
    if (stimulus === undefined || one.action === 'skip') return one;
    const id = ids.get(JSON.stringify([one.file, stimulus])) ?? stimulus;
    return { ...one, item: { ...one.item, metadata: { ...one.item.metadata, stimulus: id } } };
  });
}
