/** The bank that an import goes to. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bankFileKind } from '../../bank/bank-path.ts';
import { type Merge, openMerge } from '../../bank/import/merge-import.ts';
import type { DuplicatePolicy, MergeTarget, UnreadItem } from '../../bank/import/merge-types.ts';
import { topicPaths } from '../../bank/link/check-topics.ts';
import { indexBank } from '../index-bank.ts';
import type { Progress } from '../item-store.ts';
import { addTopics } from './add-topics.ts';
import type { TargetFolder } from './find-target.ts';

/** A bank to merge into, and what is known of it. */
export interface TargetBank {
  readonly target: MergeTarget;
  readonly merge: Merge;
  /** The text of `bank.yml` with new topics; undefined where it stays as it is. */
  readonly settings: (topics: ReadonlySet<string>) => string | undefined;
}

const digest = (bytes: Uint8Array): string => hash('sha256', bytes);

/** Reads what the folder has; an empty one has nothing. */
export async function openTargetBank(
  target: TargetFolder,
  policy: DuplicatePolicy,
  onRead: Progress | undefined,
): Promise<TargetBank> {
  return target.isNew ? newBank(target, policy) : readBank(target, policy, onRead);
}

function newBank({ folder }: TargetFolder, policy: DuplicatePolicy): TargetBank {
  const nothing = { items: [], unread: [], takenIds: new Set<string>(), files: new Set<string>() };
  const target = { ...nothing, readAsset: () => undefined, digest, folder };
  return { target, merge: openMerge(target, policy), settings: () => undefined };
}

async function readBank(
  { root, folder }: TargetFolder,
  policy: DuplicatePolicy,
  onRead: Progress | undefined,
): Promise<TargetBank> {
  const index = await indexBank(root, {
    // Nothing is imported over items of other banks.
    isAlone: true,
    ...(onRead === undefined ? {} : { onProgress: onRead }),
  });
  try {
    const paths = new Set(index.paths);
    const read = new Set(index.items.map(({ path }) => path));
    const unread = index.paths.filter((path) => bankFileKind(path) === 'item' && !read.has(path));
    const target: MergeTarget = {
      items: [],
      unread: unread.flatMap((path) => unreadItem(path, index.readSource(path) ?? '')),
      assessments: index.assessments,
      takenIds: new Set(index.assessments.map(({ id }) => id)),
      files: paths,
      readAsset: (path) => (paths.has(path) ? readFileSync(join(root, path)) : undefined),
      digest,
      folder,
    };
    const merge = openMerge(target, policy);
    for (const header of index.items) merge.learn(await index.loadAuthored(header));
    const known = new Set(index.settings.taxonomy.flatMap((topic) => topicPaths(topic, '')));
    const text = index.readSource('bank.yml') ?? '';
    const settings = (topics: ReadonlySet<string>): string | undefined => {
      const added = known.size === 0 ? [] : [...topics].filter((topic) => !known.has(topic));
      return added.length > 0 ? addTopics(text, added.sort()) : undefined;
    };
    return { target, merge, settings };
  } finally {
    index.close();
  }
}

/** The id of an item with errors is taken all the same. */
function unreadItem(path: string, source: string): readonly UnreadItem[] {
  const id = /^id:[ \t]*['"]?([a-z][a-z0-9-]*)/m.exec(source)?.[1];
  return id === undefined ? [] : [{ id, path, source }];
}
