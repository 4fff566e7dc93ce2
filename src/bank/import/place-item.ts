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
  matched: Place | undefined,
  target: MergeTarget,
  known: KnownItems,
): MergedItem {
  const { id, path } = freeName(incoming, target.folder, known);
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
  matched: Place | undefined,
  target: MergeTarget,
  known: KnownItems,
): MergedItem {
  const placed = placeAssets(item, path, assets, target, known);
  for (const name of placed.files.keys()) known.paths.add(name.toLowerCase());
  learnItem(placed.item, known);
  return {
    action,
    origin,
    file,
    item: placed.item,
    ...(matched && { matched: { id: matched.id, path: matched.path } }),
    assets: placed.files,
  };
}

/** Where an item is. */
interface Place {
  readonly id: string;
  readonly path: string;
}

/**
 * The suggested id and file, numbered when one of them is taken. A topic that is called as a
 * folder with another use goes into `topics/`.
 */
function freeName(incoming: IncomingItem, folder: string, known: KnownItems): Place {
  const { item } = incoming;
  const prefix = folder === '' ? '' : `${folder}/`;
  const own = item.path.includes('/') ? item.path : `${incoming.folder ?? ''}/${item.path}`;
  const parent = innerFolder(own);
  const ending = item.path.endsWith('.mdx') ? '.mdx' : '.md';
  const holdsItems = bankFileKind(`${prefix}${parent}x.md`) === 'item';
  const home = holdsItems ? `${prefix}${parent}` : `${prefix}topics/${parent}`;
  const wanted = legalId(item.id);
  for (let count = known.wanted.get(wanted) ?? 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    const path = `${home}${id}${ending}`;
    if (known.ids.has(id) || known.paths.has(path.toLowerCase())) continue;
    known.wanted.set(wanted, count + 1);
    return { id, path };
  }
}

/** Whatever a source suggests, an item lies below the folder that is imported into. */
function innerFolder(path: string): string {
  return path
    .split('/')
    .slice(0, -1)
    .filter((part) => /^[\p{L}\p{N}_][\p{L}\p{N}_. -]*$/u.test(part) && !part.endsWith('.'))
    .map((part) => `${part}/`)
    .join('');
}

function legalId(id: string): string {
  if (/^[a-z][a-z0-9-]*$/.test(id)) return id;
  const words = id.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return ['item', ...words].join('-').slice(0, 80);
}
