/** Every exporter, one line each. */
import type { Exporter } from '../src/formats/exporter.ts';
import { ankiExporter } from './anki/index.ts';
import { blackboardExporter } from './blackboard/index.ts';
import { canvasExporter } from './canvas/index.ts';
import { csvExporter } from './csv/index.ts';
import { jsonExporter } from './json/index.ts';
import { q2lmsJsonExporter } from './q2lms-json/index.ts';

/** In the order in which they are offered. Options are checked against each one's schema. */
export const exporters: readonly Exporter<never>[] = [
  canvasExporter,
  q2lmsJsonExporter,
  csvExporter,
  jsonExporter,
  ankiExporter,
  blackboardExporter,
];
