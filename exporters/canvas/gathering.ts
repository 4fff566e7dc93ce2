/** What is gathered while the files of a package are written. */

import { type ContentFiles, missingFile } from '../../src/formats/content-files.ts';
import type { ExportedFile } from '../../src/formats/exporter.ts';
import type { LossSubject } from '../../src/formats/loss-diagnostic.ts';
import type { Diagnostic } from '../../src/model/index.ts';
import type { QuestionSettings } from './write-question.ts';

/** Grows file by file. */
export interface Gathering {
  readonly settings: QuestionSettings;
  readonly files: ExportedFile[];
  readonly diagnostics: Diagnostic[];
  /** Path below the bank's root by path in the package. */
  readonly assets: Map<string, { readonly bankPath: string; readonly subject: LossSubject }>;
  readonly drawings: Map<string, string>;
}

/** Nothing yet. */
export function newGathering(settings: QuestionSettings): Gathering {
  return { settings, files: [], diagnostics: [], assets: new Map(), drawings: new Map() };
}

/** Notes the files that a text needs; an address that leads nowhere is an error. */
export function noteFiles(files: ContentFiles, subject: LossSubject, gathering: Gathering): void {
  for (const [path, bankPath] of Object.entries(files.assets)) {
    if (!gathering.assets.has(path)) gathering.assets.set(path, { bankPath, subject });
  }
  for (const [path, drawing] of Object.entries(files.drawings)) {
    gathering.drawings.set(path, drawing);
  }
  for (const url of files.unresolved) gathering.diagnostics.push(missingFile(url, subject));
}

/** Adds the noted files; one that the bank does not have is an error. */
export function packNotedFiles(gathering: Gathering): void {
  const { assets, diagnostics, drawings, files, settings } = gathering;
  for (const [path, { bankPath, subject }] of assets) {
    const content = settings.host.readAsset(bankPath);
    if (content) {
      files.push({ path, content });
    } else {
      diagnostics.push(missingFile(bankPath, subject));
      assets.delete(path);
    }
  }
  for (const [path, content] of drawings) files.push({ path, content });
}
