/** What grows while a package is written. */
import type { Diagnostic } from '../../model/index.ts';
import { type ContentFiles, readContentFiles } from '../content-files.ts';
import type { ExportedFile, ExportHost } from '../exporter.ts';
import type { LossSubject } from '../loss-diagnostic.ts';
import type { QtiResource } from './manifest.ts';
import type { QtiVersion } from './version.ts';

/** Files by path, resources in the order of the manifest. */
export interface Gathering {
  readonly version: QtiVersion;
  readonly host: ExportHost;
  /** As named in diagnostics. */
  readonly target: string;
  readonly files: Map<string, ExportedFile>;
  readonly resources: QtiResource[];
  readonly diagnostics: Diagnostic[];
}

/** Adds a document with the files that it shows. */
export function addResource(
  resource: Omit<QtiResource, 'files'>,
  document: string,
  files: ContentFiles,
  subject: LossSubject,
  gathering: Gathering,
): void {
  const { path } = resource;
  const read = readContentFiles(files, subject, gathering.host);
  gathering.diagnostics.push(...read.diagnostics);
  gathering.files.set(path, { path, content: document });
  for (const file of read.files) gathering.files.set(file.path, file);
  const paths = read.files.map((file) => file.path).sort();
  gathering.resources.push({ ...resource, files: paths });
}
