/** Imports formats that are text. */
import type { Importer, ImportHost, ImportResult } from '../../formats/importer.ts';
import { emptyResult } from '../item/empty-result.ts';
import { decodeFile } from './decode-file.ts';

/** Reads the text of a file; one that cannot be decoded yields the reason alone. */
export function importText(
  read: (
    text: string,
    path: string,
    host: ImportHost,
    options?: Readonly<Record<string, unknown>>,
  ) => ImportResult,
): Importer['import'] {
  return (file, host, options) => {
    const decoded = decodeFile(file);
    return decoded.ok
      ? read(decoded.text, file.path, host, options)
      : emptyResult(decoded.diagnostic);
  };
}
