/** The files that written content needs: noted while writing, read at the end. */
import { drawPlot } from '../content/plot.ts';
import { resolveAsset } from '../content/resolve-asset.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Plot } from '../model/index.ts';
import type { ExportedFile, ExportHost } from './exporter.ts';
import { fingerprintHex } from './fingerprint.ts';
import type { LossSubject } from './loss-diagnostic.ts';

/** Plain data, so that it can be kept between runs. */
export interface ContentFiles {
  /** Path below the bank's root of each file, by its path in the package. */
  readonly assets: Record<string, string>;
  /** Drawings made for the package (SVG), by path. */
  readonly drawings: Record<string, string>;
  /** Addresses that lead to no place in the bank, as authored. */
  readonly unresolved: string[];
}

/** Nothing yet. */
export function newContentFiles(): ContentFiles {
  return { assets: {}, drawings: {}, unresolved: [] };
}

/**
 * The path in the package of a file that an item names, noted in `files`; undefined when it leads
 * to no place in the bank.
 * @param pathOf path in the package by path below the bank's root
 */
export function noteAsset(
  url: string,
  itemPath: string,
  files: ContentFiles,
  pathOf: (bankPath: string) => string,
): string | undefined {
  const bankPath = resolveAsset(itemPath, url);
  if (bankPath === undefined) {
    files.unresolved.push(url);
    return undefined;
  }
  const path = pathOf(bankPath);
  files.assets[path] = bankPath;
  return path;
}

/** The path in the package of a plot as an SVG image, noted in `files`. */
export function notePlot(
  plot: Plot,
  files: ContentFiles,
  pathOf: (bankPath: string) => string,
): string {
  const path = pathOf(`plots/${fingerprintHex(JSON.stringify(plot))}.svg`);
  files.drawings[path] ??= drawPlot(plot);
  return path;
}

/** The noted files with their bytes; a file that the bank does not have is an error. */
export function readContentFiles(
  files: ContentFiles,
  subject: LossSubject,
  host: ExportHost,
): { readonly files: readonly ExportedFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics = files.unresolved.map((url) => missingFile(url, subject));
  const assets = Object.entries(files.assets).flatMap(([path, bankPath]): ExportedFile[] => {
    const content = host.readAsset(bankPath);
    if (content) return [{ path, content }];
    diagnostics.push(missingFile(bankPath, subject));
    return [];
  });
  const drawings = Object.entries(files.drawings).map(([path, content]) => ({ path, content }));
  return { files: [...assets, ...drawings], diagnostics };
}

/** A file is named and is not there. */
export function missingFile(name: string, { file, item, target }: LossSubject): Diagnostic {
  return diagnostic('export-asset-missing', {
    message: `The file ${name} is not in the bank, so it cannot be packed. (${target})`,
    hint: 'Add the file, or correct the address.',
    place: { file },
    ...(item !== undefined && { item }),
    target,
  });
}
