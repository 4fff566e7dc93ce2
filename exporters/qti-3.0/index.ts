/** QTI 3.0: items, stimuli and tests. */
import { qtiExporter } from '../../src/formats/qti/qti-exporter.ts';
import { qti30 } from '../../src/formats/qti/version.ts';

/** `stemma export qti-3.0`. */
export const qti30Exporter = qtiExporter(qti30);
