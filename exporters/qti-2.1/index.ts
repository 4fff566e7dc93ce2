/** QTI 2.1: items and tests. */
import { qtiExporter } from '../../src/formats/qti/qti-exporter.ts';
import { qti21 } from '../../src/formats/qti/version.ts';

/** `stemma export qti-2.1`. */
export const qti21Exporter = qtiExporter(qti21);
