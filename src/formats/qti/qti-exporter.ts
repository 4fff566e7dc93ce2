/** Exporters of QTI that differ in the version only. */
import type { Exporter } from '../exporter.ts';
import { declareFidelity } from '../fidelity.ts';
import { type QtiOptions, qtiOptionsSchema } from './qti-options.ts';
import { qtiPackage } from './qti-package.ts';
import { qtiTarget } from './qti-target.ts';
import type { QtiVersion } from './version.ts';

/** The exporter of a version: `stemma export qti-3.0`. */
export function qtiExporter(version: QtiVersion): Exporter<QtiOptions> {
  return {
    name: `qti-${version.name}`,
    title: `QTI ${version.name}`,
    extension: '.zip',
    packaging: 'zip',
    optionsSchema: qtiOptionsSchema,
    fidelity: (options) =>
      declareFidelity(
        qtiTarget({ version, hasSolution: options.solution === 'feedback', ...nothing }),
        'Tests have sections, draws, points, time limit and order; who may take them is left to the platform.',
      ),
    export: (bank, selection, options, host) => {
      const target = qtiTarget({
        version,
        hasSolution: options.solution === 'feedback',
        host,
        bank: bank.settings,
      });
      return qtiPackage(bank, selection, version, target, host);
    },
  };
}

/** A declaration does not depend on the bank. */
const nothing = { host: { readAsset: () => undefined }, bank: { outcomeFrameworks: [] } };
