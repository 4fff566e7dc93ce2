/** Imports files into a folder of a bank on disk. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { bankFileKind } from '../../bank/bank-path.ts';
import type { DuplicatePolicy, MergeTarget, UnreadItem } from '../../bank/import/merge-types.ts';
import { printItem } from '../../markdown/print-item.ts';
import type { AuthoredItem } from '../../model/index.ts';
import { indexBank } from '../index-bank.ts';
import type { Progress } from '../item-store.ts';
import { openSqlite } from '../sqlite.ts';
import { findTarget, type TargetFolder } from './find-target.ts';
import { type PlannedImport, planImport, type SourceFile } from './plan-import.ts';
import { writeFiles } from './write-files.ts';

/** What is imported and where to. */
export interface ImportOptions {
  readonly files: readonly SourceFile[];
  /** Name of an importer, or `auto`. */
  readonly format: string;
  /** The folder, which need not be there yet. */
  readonly into: string;
  readonly policy: DuplicatePolicy;
  /** Whether nothing is written. */
  readonly isDryRun: boolean;
  /** Told while the items of the bank are read, and while the imported ones are printed. */
  readonly onProgress?: Progress;
}

/** What was decided and, unless nothing is to be written, done. */
export interface ImportReport extends PlannedImport {
  readonly target: TargetFolder;
  /** Paths below the bank's root of all files that are written. */
  readonly written: readonly string[];
}

/**
 * Imports files. An empty folder becomes a bank.
 * @throws TargetError, OutsideError, or the system's error
 */
export async function importIntoBank(options: ImportOptions): Promise<ImportReport> {
  const target = findTarget(options.into);
  const bank = target.isNew ? emptyTarget(target) : await readTarget(target, options.onProgress);
  const plan = planImport({ ...options, target: bank, sqlite: await openSqlite() });
  const files = new Map<string, string | Uint8Array>();
  if (target.isNew && plan.merged.length > 0) {
    files.set('bank.yml', stringify({ title: plan.title ?? basename(target.root) }));
  }
  for (const [index, { action, item, assets }] of plan.merged.entries()) {
    options.onProgress?.(index, plan.merged.length);
    if (action === 'skip') continue;
    files.set(item.path, printItem(item));
    for (const [path, bytes] of assets) files.set(path, bytes);
  }
  if (!options.isDryRun && files.size > 0) writeFiles(target.root, files);
  return { ...plan, target, written: [...files.keys()] };
}

function emptyTarget({ folder }: TargetFolder): MergeTarget {
  const nothing = { items: [], unread: [], takenIds: new Set<string>(), files: new Set<string>() };
  return { ...nothing, readAsset: () => undefined, folder };
}

async function readTarget(
  { root, folder }: TargetFolder,
  onProgress: Progress | undefined,
): Promise<MergeTarget> {
  const index = await indexBank(root, onProgress === undefined ? {} : { onProgress });
  try {
    const items: AuthoredItem[] = [];
    for (const header of index.items) items.push(await index.loadAuthored(header));
    const paths = new Set(index.paths);
    const read = new Set(items.map(({ path }) => path));
    const unread = index.paths.filter((path) => bankFileKind(path) === 'item' && !read.has(path));
    return {
      items,
      unread: unread.flatMap((path) => unreadItem(path, index.readSource(path) ?? '')),
      takenIds: new Set(index.assessments.map(({ id }) => id)),
      files: paths,
      readAsset: (path) => (paths.has(path) ? readFileSync(join(root, path)) : undefined),
      folder,
    };
  } finally {
    index.close();
  }
}

/** The id of an item with errors is taken all the same. */
function unreadItem(path: string, source: string): readonly UnreadItem[] {
  const id = /^id:[ \t]*['"]?([a-z][a-z0-9-]*)/m.exec(source)?.[1];
  return id === undefined ? [] : [{ id, path, source }];
}
