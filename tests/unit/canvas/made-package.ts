/** Packages made in tests. */
import { canvasExporter } from '../../../exporters/canvas/index.ts';
import type { CanvasOptions } from '../../../exporters/canvas/options.ts';
import type { ExportHost } from '../../../src/formats/exporter.ts';
import { zipFiles } from '../../../src/formats/zip.ts';
import type { Assessment, Diagnostic, Item } from '../../../src/model/index.ts';
import { bankOf } from '../made/items.ts';

/** The defaults of the options. */
export const defaultOptions: CanvasOptions = {
  profile: 'classic',
  banks: 'one',
  draws: 'inline',
  solution: 'feedback',
  variants: 50,
};

/** A package with what was said about it. */
export interface MadePackage {
  readonly archive: Uint8Array;
  /** Text of each file by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What may differ from an export of all items as one quiz named `made`. */
export interface MadeSettings {
  readonly options?: Partial<CanvasOptions>;
  readonly assessments?: readonly Assessment[];
  /** Files of the bank by path. */
  readonly assets?: Readonly<Record<string, Uint8Array>>;
  readonly host?: Partial<ExportHost>;
}

/** Exports the items, as one quiz unless the options or assessments say otherwise. */
export function packageOf(items: readonly Item[], settings: MadeSettings = {}): MadePackage {
  const { assessments = [], assets = {}, host, options } = settings;
  const { files, diagnostics } = canvasExporter.export(
    bankOf(items, assessments),
    {
      id: 'made',
      title: 'Made',
      assessments: assessments.map(({ id }) => id),
      items: items.map(({ id }) => id),
    },
    { ...defaultOptions, container: 'quiz', ...options },
    { readAsset: (path) => assets[path], ...host },
  );
  return {
    archive: zipFiles(files),
    files: new Map(
      files.map(({ path, content }) => [path, typeof content === 'string' ? content : '']),
    ),
    diagnostics,
  };
}
