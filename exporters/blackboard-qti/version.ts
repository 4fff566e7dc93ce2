/** The layout that Blackboard itself writes. */
import { type QtiVersion, qti21 } from '../../src/formats/qti/version.ts';

/** QTI 2.1 with one test in the folder of its items. */
export const blackboardVersion: QtiVersion = {
  ...qti21,
  layout: { items: 'qti21/', test: () => 'qti21/assessment_meta.xml' },
  manifest: { ...qti21.manifest, name: 'QTIv2.1', version: '2.0' },
};
