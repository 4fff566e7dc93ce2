/** A question of a set. */
import type { ContentFiles } from '../../src/formats/content-files.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { H5pLibrary } from './libraries.ts';

/** What a writer is given. */
export interface H5pContext {
  readonly files: ContentFiles;
  readonly report: ReportLoss;
}

/** What a writer decides; `params` are checked by the library's own semantics. */
export interface H5pQuestion {
  readonly library: H5pLibrary;
  readonly params: Readonly<Record<string, unknown>>;
}
