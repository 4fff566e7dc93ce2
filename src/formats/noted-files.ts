/** The files that all written texts of an export need, each packed once. */
import type { Diagnostic } from '../model/index.ts';
import { type ContentFiles, newContentFiles, readContentFiles } from './content-files.ts';
import type { ExportedFile, ExportHost } from './exporter.ts';
import type { LossSubject } from './loss-diagnostic.ts';

/** Grows text by text. */
export interface NotedFiles {
  /** Where the files of a text are noted; the subject is named where one is missing. */
  readonly of: (subject: LossSubject) => ContentFiles;
  /** Adds files that were noted before. */
  readonly add: (files: ContentFiles, subject: LossSubject) => void;
  /** The noted files with their bytes, but not those of items that were left out. */
  readonly read: (
    host: ExportHost,
    isLeftOut: (item: string | undefined) => boolean,
  ) => { readonly files: readonly ExportedFile[]; readonly diagnostics: readonly Diagnostic[] };
}

/** Nothing yet. */
export function newNotedFiles(): NotedFiles {
  const noted: { readonly files: ContentFiles; readonly subject: LossSubject }[] = [];
  return {
    add: (files, subject) => noted.push({ files, subject }),
    of: (subject) => {
      const files = newContentFiles();
      noted.push({ files, subject });
      return files;
    },
    read: (host, isLeftOut) => {
      const packed = new Map<string, ExportedFile>();
      const diagnostics: Diagnostic[] = [];
      for (const { files, subject } of noted.filter(({ subject: { item } }) => !isLeftOut(item))) {
        const read = readContentFiles(files, subject, host);
        diagnostics.push(...read.diagnostics);
        for (const file of read.files) packed.set(file.path, file);
      }
      return { files: [...packed.values()], diagnostics };
    },
  };
}
