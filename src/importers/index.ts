/** Every importer, one line each. */
import type { Importer } from '../formats/importer.ts';
import { aikenImporter } from './aiken/index.ts';
import { ankiImporter } from './anki/index.ts';
import { blackboardImporter } from './blackboard/index.ts';
import { brightspaceCsvImporter } from './brightspace-csv/index.ts';
import { canvasImporter } from './canvas/index.ts';
import { commonCartridgeImporter } from './common-cartridge/index.ts';
import { csvImporter } from './csv/index.ts';
import { giftImporter } from './gift/index.ts';
import { moodleXmlImporter } from './moodle-xml/index.ts';
import { q2lmsImporter } from './q2lms/index.ts';
import { qtiImporter } from './qti/index.ts';
import { qti12Importer } from './qti-1.2/index.ts';
import { questionPoolImporter } from './question-pool/index.ts';
import { jsonImporter } from './stemma-json/index.ts';
import { text2qtiImporter } from './text2qti/index.ts';

/** In the order in which they are offered. */
export const importers: readonly Importer[] = [
  jsonImporter,
  ankiImporter,
  q2lmsImporter,
  questionPoolImporter,
  csvImporter,
  aikenImporter,
  moodleXmlImporter,
  giftImporter,
  blackboardImporter,
  brightspaceCsvImporter,
  text2qtiImporter,
  canvasImporter,
  commonCartridgeImporter,
  qti12Importer,
  qtiImporter,
];
