/** Blackboard: the part of QTI 2.1 that its import reads. */
import type { Exporter } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import { noOptionsSchema } from '../../src/formats/no-options.ts';
import { qtiPackage } from '../../src/formats/qti/qti-package.ts';
import { blackboardTarget, lostAssessment } from './target.ts';
import { blackboardVersion } from './version.ts';

/** `stemma export blackboard-qti`. */
export const blackboardQtiExporter: Exporter<object> = {
  name: 'blackboard-qti',
  title: 'Blackboard (QTI 2.1)',
  extension: '.zip',
  packaging: 'zip',
  optionsSchema: noOptionsSchema,
  fidelity: () => declareFidelity(blackboardTarget({ readAsset: () => undefined }), lostAssessment),
  export: (bank, selection, _, host) =>
    qtiPackage(bank, selection, blackboardVersion, blackboardTarget(host), host),
};
