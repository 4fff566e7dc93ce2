/** Gives imported items their place in a bank: ids, paths, and what to do with duplicates. */

import { hasKey } from '../../interactions/has-key.ts';
import type { Diagnostic } from '../../model/index.ts';
import { findMatch, knownItems } from './known-items.ts';
import type {
  DuplicatePolicy,
  IncomingItem,
  MergedItem,
  MergePlan,
  MergeTarget,
} from './merge-types.ts';
import { addItem, replaceItem } from './place-item.ts';
import { reportKept, reportSkipped } from './report-skipped.ts';

/**
 * Decides about each item. It is the same as one of the bank, or as one earlier in the import,
 * when its source and its identity there are the same, or when the same is asked with the same
 * choices, letter case, spacing and order aside. A question without key never replaces one that
 * has a key.
 */
export function mergeImport(
  incoming: readonly IncomingItem[],
  target: MergeTarget,
  policy: DuplicatePolicy,
): MergePlan {
  const known = knownItems(target);
  const diagnostics: Diagnostic[] = [];
  const merged = incoming.map((one): MergedItem => {
    const match = findMatch(one, known);
    if (match === undefined || policy === 'new') return addItem(one, match?.item, target, known);
    const losesKey = hasKey(match.item) && !hasKey(one.item);
    if (policy === 'replace' && !losesKey) return replaceItem(one, match.item, target, known);
    diagnostics.push(policy === 'replace' ? reportKept(one, match) : reportSkipped(one, match));
    const { origin, file } = one;
    return {
      action: 'skip',
      origin,
      file,
      item: match.item,
      matched: match.item,
      assets: new Map(),
    };
  });
  return { merged: renameStimuli(incoming, merged), diagnostics };
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
