/** Every exporter, one line each. */
import type { Exporter } from '../src/formats/exporter.ts';
import { aikenExporter } from './aiken/index.ts';
import { ankiExporter } from './anki/index.ts';
import { blackboardExporter } from './blackboard/index.ts';
import { blackboardQtiExporter } from './blackboard-qti/index.ts';
import { brightspaceCsvExporter } from './brightspace-csv/index.ts';
import { canvasExporter } from './canvas/index.ts';
import { commonCartridgeExporter } from './common-cartridge/index.ts';
import { csvExporter } from './csv/index.ts';
import { giftExporter } from './gift/index.ts';
import { h5pExporter } from './h5p/index.ts';
import { htmlPrintExporter } from './html-print/index.ts';
import { jsonExporter } from './json/index.ts';
import { latexExporter } from './latex/index.ts';
import { latexAmcExporter } from './latex-amc/index.ts';
import { moodleXmlExporter } from './moodle-xml/index.ts';
import { q2lmsJsonExporter } from './q2lms-json/index.ts';
import { qti21Exporter } from './qti-2.1/index.ts';
import { qti22Exporter } from './qti-2.2/index.ts';
import { qti30Exporter } from './qti-3.0/index.ts';
import { text2qtiExporter } from './text2qti/index.ts';

/** In the order in which they are offered. Options are checked against each one's schema. */
export const exporters: readonly Exporter<never>[] = [
  canvasExporter,
  qti30Exporter,
  qti22Exporter,
  qti21Exporter,
  q2lmsJsonExporter,
  csvExporter,
  jsonExporter,
  ankiExporter,
  h5pExporter,
  commonCartridgeExporter,
  blackboardExporter,
  blackboardQtiExporter,
  brightspaceCsvExporter,
  text2qtiExporter,
  latexExporter,
  latexAmcExporter,
  htmlPrintExporter,
  moodleXmlExporter,
  giftExporter,
  aikenExporter,
];
