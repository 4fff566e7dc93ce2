/** Imports files into a folder of a bank on disk. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { bankFileKind } from '../../bank/bank-path.ts';
import { type Merge, openMerge } from '../../bank/import/merge-import.ts';
import type {
  DuplicatePolicy,
  MergedAssessment,
  MergedItem,
  MergeTarget,
  UnreadItem,
} from '../../bank/import/merge-types.ts';
import { topicPaths } from '../../bank/link/check-topics.ts';
import { printItem } from '../../markdown/print-item.ts';
import { indexBank } from '../index-bank.ts';
import type { Progress } from '../item-store.ts';
import { openSqlite } from '../sqlite.ts';
import { addTopics } from './add-topics.ts';
import { findTarget, type TargetFolder } from './find-target.ts';
import { type PlannedImport, planImport } from './plan-import.ts';
import { printAssessment } from './print-assessment.ts';
import type { SourceFile } from './source-file.ts';
import { type StagedFiles, stageFiles } from './staged-files.ts';

/** What is imported and where to. */
export interface ImportOptions {
  /** Read one after the other. */
  readonly files: Iterable<SourceFile>;
  /** Name of an importer, or `auto`. */
  readonly format: string;
  /** Options of the importer, as texts. */
  readonly options?: Readonly<Record<string, string>>;
  /** The folder, which need not be there yet. */
  readonly into: string;
  readonly policy: DuplicatePolicy;
  /** Whether nothing is written. */
  readonly isDryRun: boolean;
  /** Told while the items of the bank are read. */
  readonly onRead?: Progress;
  /** Told how many items have been written. */
  readonly onWrite?: (done: number) => void;
}

/** A file of the bank that is or would be written. */
export interface ImportChange {
  readonly action: 'add' | 'replace';
  readonly path: string;
  /** The imported file and the place in it; absent for `bank.yml`, which gets a title or topics. */
  readonly origin?: string;
  /** Figures and the like that come with an item. */
  readonly assets: readonly string[];
}

/** What was decided and, unless nothing is to be written, done. */
export interface ImportReport extends PlannedImport {
  readonly target: TargetFolder;
  readonly changes: readonly ImportChange[];
  /** How many of the imported items are drafts. */
  readonly drafts: number;
  /** How many assessments are added or replaced. */
  readonly assessments: number;
}

/**
 * Imports files. An empty folder becomes a bank.
 * @throws TargetError, OutsideError, ExportOptionsError, or the system's error
 */
export async function importIntoBank(request: ImportOptions): Promise<ImportReport> {
  const { files, format, options, policy, isDryRun, onWrite } = request;
  const target = findTarget(request.into);
  const bank = target.isNew
    ? newBank(target, policy)
    : await readBank(target, policy, request.onRead);
  const staged = isDryRun ? undefined : stageFiles(target.root);
  const account = newAccount(staged, onWrite);
  try {
    const plan = planImport({
      files,
      format,
      ...(options && { options }),
      policy,
      ...bank,
      sqlite: await openSqlite(),
      take: account.take,
    });
    if (target.isNew && account.changes.length > 0) {
      const title = account.title() ?? basename(target.root);
      staged?.write('bank.yml', stringify({ title }));
      account.changes.unshift({ action: 'add', path: 'bank.yml', assets: [] });
    }
    const settings = bank.settings(account.topics);
    if (settings !== undefined) {
      staged?.write('bank.yml', settings);
      account.changes.unshift({ action: 'replace', path: 'bank.yml', assets: [] });
    }
    if (account.changes.length > 0) staged?.commit();
    const { changes } = account;
    return { ...plan, target, changes, ...account.counts() };
  } finally {
    staged?.close();
  }
}

/** Writes what was decided, and remembers no more of it than is told afterwards. */
function newAccount(
  staged: StagedFiles | undefined,
  onWrite: ((done: number) => void) | undefined,
) {
  const changes: ImportChange[] = [];
  const topics = new Set<string>();
  let title: string | undefined;
  let drafts = 0;
  let assessments = 0;
  const takeItem = ({ action, item, assets, file, origin }: MergedItem): void => {
    if (action === 'skip') return;
    staged?.write(item.path, printItem(item));
    for (const [path, bytes] of assets) staged?.write(path, bytes);
    if (item.metadata.status === 'draft') drafts += 1;
    for (const topic of item.metadata.topics ?? []) topics.add(topic);
    changes.push({
      action,
      path: item.path,
      origin: `${file}, ${origin}`,
      assets: [...assets.keys()],
    });
    onWrite?.(changes.length);
  };
  const takeAssessment = ({ action, assessment, file }: MergedAssessment): void => {
    if (action === 'skip') return;
    staged?.write(assessment.path, printAssessment(assessment));
    assessments += 1;
    changes.push({ action, path: assessment.path, origin: file, assets: [] });
  };
  return {
    changes,
    topics,
    title: () => title,
    counts: () => ({ drafts, assessments }),
    take: (
      items: readonly MergedItem[],
      made: readonly MergedAssessment[],
      called: string | undefined,
    ): void => {
      title ??= called;
      for (const item of items) takeItem(item);
      for (const assessment of made) takeAssessment(assessment);
    },
  };
}

/** A bank to merge into, and what is known of it. */
interface OpenBank {
  readonly target: MergeTarget;
  readonly merge: Merge;
  /** The text of `bank.yml` with new topics; undefined where it stays as it is. */
  readonly settings: (topics: ReadonlySet<string>) => string | undefined;
}

const digest = (bytes: Uint8Array): string => hash('sha256', bytes);

function newBank({ folder }: TargetFolder, policy: DuplicatePolicy): OpenBank {
  const nothing = { items: [], unread: [], takenIds: new Set<string>(), files: new Set<string>() };
  const target = { ...nothing, readAsset: () => undefined, digest, folder };
  return { target, merge: openMerge(target, policy), settings: () => undefined };
}

async function readBank(
  { root, folder }: TargetFolder,
  policy: DuplicatePolicy,
  onRead: Progress | undefined,
): Promise<OpenBank> {
  const index = await indexBank(root, onRead === undefined ? {} : { onProgress: onRead });
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
