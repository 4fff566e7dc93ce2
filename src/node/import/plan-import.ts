/** Reads files to import and decides what becomes of each item; nothing is written. */
import { mergeImport } from '../../bank/import/merge-import.ts';
import type {
  DuplicatePolicy,
  IncomingItem,
  MergedItem,
  MergeTarget,
} from '../../bank/import/merge-types.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportedFile, Importer, ImportHost } from '../../formats/importer.ts';
import type { SqliteEngine } from '../../formats/sqlite.ts';
import { importers } from '../../importers/index.ts';
import { recogniseFile } from '../../importers/recognise-file.ts';
import { decodeFile } from '../../importers/text/decode-file.ts';
import type { Diagnostic } from '../../model/index.ts';

/** A file with what lies beside it. */
export interface SourceFile extends ImportedFile, ImportHost {}

/** What is imported, how and into what. */
export interface ImportRequest {
  readonly files: readonly SourceFile[];
  /** Name of an importer; `auto` recognises each file by its content. */
  readonly format: string;
  readonly target: MergeTarget;
  readonly policy: DuplicatePolicy;
  /** For files that hold a database. */
  readonly sqlite?: SqliteEngine;
}

/** Every decision: found = merged items + items reported in `diagnostics`. */
export interface PlannedImport {
  readonly merged: readonly MergedItem[];
  readonly found: number;
  /** What the first file that has a title calls itself. */
  readonly title?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads all files and places their items. */
export function planImport({
  files,
  format,
  target,
  policy,
  sqlite,
}: ImportRequest): PlannedImport {
  const incoming: IncomingItem[] = [];
  const diagnostics: Diagnostic[] = [];
  let found = 0;
  let title: string | undefined;
  for (const file of files) {
    const importer = importerFor(file, format);
    if (importer === undefined) {
      diagnostics.push(unrecognised(file));
      continue;
    }
    const result = importer.import(file, { ...file, ...(sqlite && { sqlite }) });
    found += result.found;
    title ??= result.title;
    diagnostics.push(...result.diagnostics);
    for (const item of result.items) {
      incoming.push({ ...item, file: file.path, assets: result.assets });
    }
  }
  const plan = mergeImport(incoming, target, policy);
  return {
    merged: plan.merged,
    found,
    ...(title === undefined ? {} : { title }),
    diagnostics: [...diagnostics, ...plan.diagnostics],
  };
}

function importerFor(file: ImportedFile, format: string): Importer | undefined {
  return format === 'auto'
    ? recogniseFile(file)?.importer
    : importers.find(({ name }) => name === format);
}

/** A file that is called a text and cannot be read as one has a better explanation. */
function unrecognised(file: ImportedFile): Diagnostic {
  const { path } = file;
  const decoded = decodeFile(file);
  if (!decoded.ok && /\.(?:csv|tsv|txt|json)$/i.test(path)) return decoded.diagnostic;
  return diagnostic('import-unrecognised', {
    message: 'No importer knows what is in this file.',
    hint: `Name the format: ${importers.map(({ name }) => name).join(', ')}.`,
    place: { file: path },
  });
}
