/** Runs an exporter: gives it its options and the bank's files, packs and checks what it makes. */
import type { ExportedFile, Exporter, ExportHost, ExportSelection } from '../formats/exporter.ts';
import { zipFiles } from '../formats/zip.ts';
import type { Diagnostic, ItemBank } from '../model/index.ts';
import { openExportMemory } from './export-memory.ts';
import { formatOptions } from './format-options.ts';
import { openSqlite } from './sqlite.ts';

/** What of an opened bank an export needs. */
export interface ExportSource {
  readonly bank: ItemBank;
  /** Bytes of a file of the bank; undefined when there is none. */
  readonly readAsset: (path: string) => Uint8Array | undefined;
}

/** A finished package, with every loss and every rule of the target that it breaks. */
export interface ExportedPackage {
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Exports a selection. The bytes depend on the bank's content, the selection and the options only.
 * @param options by name, over those of `bank.yml`
 * @throws FormatOptionsError
 */
export async function exportPackage<Options>(
  exporter: Exporter<Options>,
  { bank, readAsset }: ExportSource,
  selection: ExportSelection,
  options: Readonly<Record<string, unknown>> = {},
): Promise<ExportedPackage> {
  const complete = formatOptions<Options>(exporter, {
    ...bank.settings.export[exporter.name],
    ...options,
  });
  const lent: Pick<ExportHost, 'sqlite'> = exporter.needs?.includes('sqlite')
    ? { sqlite: await openSqlite() }
    : {};
  const memory = openExportMemory();
  try {
    const host: ExportHost = { readAsset, memo: memory.memo, ...lent };
    const { files, diagnostics } = exporter.export(bank, selection, complete, host);
    const bytes = exporter.packaging === 'zip' ? zipFiles(files) : soleFile(exporter.name, files);
    return { bytes, diagnostics: [...diagnostics, ...(exporter.check?.(bytes) ?? [])] };
  } finally {
    memory.close();
  }
}

function soleFile(exporter: string, files: readonly ExportedFile[]): Uint8Array {
  const [file, another] = files;
  if (file === undefined || another !== undefined) {
    throw new Error(`${exporter} is to make one file and made ${files.length}.`);
  }
  return typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
}
