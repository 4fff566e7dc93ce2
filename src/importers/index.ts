/** Every importer, and which one a file is for. */
import type { ImportedFile, Importer, Recognition } from '../formats/importer.ts';
import { csvImporter } from './csv/index.ts';
import { q2lmsImporter } from './q2lms/index.ts';
import { questionPoolImporter } from './question-pool/index.ts';

export const importers: readonly Importer[] = [q2lmsImporter, questionPoolImporter, csvImporter];

/** An importer with how sure it is of a file. */
export interface Recognised {
  readonly importer: Importer;
  readonly recognition: Recognition;
}

/** The importer that is surest of the file; undefined when none has an idea. */
export function recogniseFile(file: ImportedFile): Recognised | undefined {
  const candidates = importers
    .map((importer) => ({ importer, recognition: importer.recognise(file) }))
    .filter(({ recognition }) => recognition.confidence > 0);
  return candidates.sort((a, b) => b.recognition.confidence - a.recognition.confidence)[0];
}
