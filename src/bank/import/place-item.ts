/** Gives an imported item its id, its file and its figures. */

import { hasKey } from '../../interactions/has-key.ts';
import type { AuthoredItem } from '../../model/index.ts';
import { bankFileKind } from '../bank-path.ts';
import { type KnownItems, learnItem } from './known-items.ts';
import type { IncomingItem, MergedItem, MergeTarget } from './merge-types.ts';
import { placeAssets } from './place-assets.ts';

/** A new item; `matched` is the one that it was recognised as and stands beside. */
export function addItem(
  incoming: IncomingItem,
  matched: AuthoredItem | undefined,
  target: MergeTarget,
  known: KnownItems,
): MergedItem {
  const { id, path } = freeName(incoming.item, target.folder, known);
  return place('add', incoming, { ...incoming.item, id }, path, matched, target, known);
}

/**
 * The item that is there keeps its id, its file and what the source cannot know of. A draft that
 * only waited for its key is one no more.
 */
export function replaceItem(
  incoming: IncomingItem,
  existing: AuthoredItem,
  target: MergeTarget,
  known: KnownItems,
): MergedItem {
  const { item } = incoming;
  const { status: _, ...published } = existing.metadata;
  const solution = item.solution ?? existing.solution;
  const rubric = item.rubric ?? existing.rubric;
  const notes = item.notes ?? existing.notes;
  const merged: AuthoredItem = {
    ...item,
    id: existing.id,
    hints: item.hints.length > 0 ? item.hints : existing.hints,
    feedback: { ...existing.feedback, ...item.feedback },
    metadata: { ...(hasKey(existing) ? existing.metadata : published), ...item.metadata },
    ...(solution === undefined ? {} : { solution }),
    ...(rubric === undefined ? {} : { rubric }),
    ...(notes === undefined ? {} : { notes }),
  };
  return place('replace', incoming, merged, existing.path, existing, target, known);
}

function place(
  action: 'add' | 'replace',
  { origin, file, assets }: IncomingItem,
  item: AuthoredItem,
  path: string,
  matched: AuthoredItem | undefined,
  target: MergeTarget,
  known: KnownItems,
): MergedItem {
  const readAsset = (name: string) => known.assets.get(name) ?? target.readAsset(name);
  const placed = placeAssets(item, path, assets, readAsset);
  for (const [name, bytes] of placed.files) {
    known.assets.set(name, bytes);
    known.paths.add(name.toLowerCase());
  }
  learnItem(placed.item, known);
  return {
    action,
    origin,
    file,
    item: placed.item,
    ...(matched === undefined ? {} : { matched }),
    assets: placed.files,
  };
}

/**
 * The suggested id and file, numbered when one of them is taken. A topic that is called as a
 * folder with another use goes into `topics/`.
 */
function freeName(
  item: AuthoredItem,
  folder: string,
  known: KnownItems,
): { readonly id: string; readonly path: string } {
  const prefix = folder === '' ? '' : `${folder}/`;
  const parent = item.path.slice(0, item.path.lastIndexOf('/') + 1);
  const ending = item.path.endsWith('.mdx') ? '.mdx' : '.md';
  const holdsItems = bankFileKind(`${prefix}${parent}x.md`) === 'item';
  const home = holdsItems ? `${prefix}${parent}` : `${prefix}topics/${parent}`;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? item.id : `${item.id}-${count}`;
    const path = `${home}${id}${ending}`;
    if (!known.ids.has(id) && !known.paths.has(path.toLowerCase())) return { id, path };
  }
}
