/** Imports files into a folder of a bank on disk. */
import { basename } from 'node:path';
import { stringify } from 'yaml';
import type { DuplicatePolicy } from '../../bank/import/merge-types.ts';
import type { Progress } from '../item-store.ts';
import { stageFiles } from '../journal/stage-files.ts';
import { openSqlite } from '../sqlite.ts';
import { findTarget, type TargetFolder } from './find-target.ts';
import { type ImportChange, newImportAccount } from './import-account.ts';
import { type PlannedImport, planImport } from './plan-import.ts';
import type { SourceFile } from './source-file.ts';
import { openTargetBank } from './target-bank.ts';

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
 * @throws TargetError, OutsideError, FormatOptionsError, or the system's error
 */
export async function importIntoBank(request: ImportOptions): Promise<ImportReport> {
  const { files, format, options, policy, isDryRun, onWrite } = request;
  const target = findTarget(request.into);
  const bank = await openTargetBank(target, policy, request.onRead);
  const staged = isDryRun ? undefined : stageFiles(target.root);
  const account = newImportAccount(staged, onWrite);
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
