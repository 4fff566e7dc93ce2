/** QTI 2.2: items and tests. */
import { qtiExporter } from '../../src/formats/qti/qti-exporter.ts';
import { qti22 } from '../../src/formats/qti/version.ts';

/** `stemma export qti-2.2`. */
export const qti22Exporter = qtiExporter(qti22);
