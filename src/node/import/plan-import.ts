/** Reads files to import one after the other, and decides what becomes of what is in them. */
import { type Merge, openMerge } from '../../bank/import/merge-import.ts';
import type {
  DuplicatePolicy,
  MergedAssessment,
  MergedItem,
  MergeTarget,
} from '../../bank/import/merge-types.ts';
import type { Recognition } from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import {
  type FileReading,
  folderOfFile,
  type ReadingOptions,
  readFileItems,
} from './read-file-items.ts';
import type { SourceFile } from './source-file.ts';

/** What is imported, how and into what. */
export interface ImportRequest extends ReadingOptions {
  /** Each is asked for when those before it are done with. */
  readonly files: Iterable<SourceFile>;
  readonly target: MergeTarget;
  readonly policy: DuplicatePolicy;
  /** A merge that has learned the bank; made from `target` where it is absent. */
  readonly merge?: Merge;
  /** Takes the decisions about each file; nothing of them is kept here. */
  readonly take?: (
    items: readonly MergedItem[],
    assessments: readonly MergedAssessment[],
    title: string | undefined,
  ) => void;
}

/** A file and as what it was read. */
export interface RecognisedSource {
  readonly file: string;
  readonly importer: string;
  readonly recognition: Recognition;
}

/** The account of an import: found = imported + skipped + reported and left out. */
export interface PlannedImport {
  readonly found: number;
  readonly imported: number;
  readonly skipped: number;
  /** The files whose format was not named. */
  readonly recognised: readonly RecognisedSource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** More items than one looks through; those of no topic then get a folder for each file. */
const manyItems = 100;

/** Reads all files and places what is in them. */
export function planImport(request: ImportRequest): PlannedImport {
  const { files, target, policy, merge = openMerge(target, policy), take } = request;
  const diagnostics: Diagnostic[] = [];
  const recognised: RecognisedSource[] = [];
  let found = 0;
  let imported = 0;
  let skipped = 0;
  for (const file of files) {
    const reading = readFileItems(file, request);
    const { importer, recognition } = reading;
    if (importer !== undefined && recognition) {
      recognised.push({ file: file.path, importer, recognition });
    }
    const placed = placeFile(reading, file.path, merge);
    const left = placed.items.filter(({ action }) => action === 'skip').length;
    found += reading.found;
    skipped += left;
    imported += placed.items.length - left;
    for (const one of [...reading.diagnostics, ...placed.diagnostics]) diagnostics.push(one);
    take?.(placed.items, placed.assessments, reading.title);
  }
  return { found, imported, skipped, recognised, diagnostics };
}

function placeFile(reading: FileReading, file: string, merge: Merge) {
  const isMany = reading.items.length > manyItems;
  const about = { file, assets: reading.assets, ...(isMany && { folder: folderOfFile(file) }) };
  const incoming = reading.items.map((one) => ({ ...one, ...about }));
  const items = merge.place(incoming);
  const ids = new Map(
    reading.items.flatMap(({ item }, index) => {
      const placed = items.merged[index];
      return placed ? [[item.id, placed.item.id] as const] : [];
    }),
  );
  const assessments = merge.placeAssessments(reading.assessments, file, ids);
  return {
    items: items.merged,
    assessments: assessments.merged,
    diagnostics: [...items.diagnostics, ...assessments.diagnostics],
  };
}
