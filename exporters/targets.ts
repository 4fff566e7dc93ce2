/** Every target: each exporter, or each profile of an exporter that has several. */
import type { Exporter } from '../src/formats/exporter.ts';
import { exporters } from './index.ts';

/** One column of the fidelity matrix. */
export interface ExportTarget {
  /** `gift`, `canvas/classic`: as named in diagnostics. */
  readonly name: string;
  readonly title: string;
  readonly exporter: Exporter<never>;
  /** The options that make it this target; all others keep their defaults. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** In the order in which formats are offered. */
export const exportTargets: readonly ExportTarget[] = exporters.flatMap((exporter) =>
  exporter.profiles
    ? exporter.profiles.map(({ name, title, options }) => ({
        name: `${exporter.name}/${name}`,
        title,
        exporter,
        options,
      }))
    : [{ name: exporter.name, title: exporter.title, exporter, options: {} }],
);
