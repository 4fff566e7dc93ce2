/** Which importer a file is for. */
import type { ImportedFile, Importer, Recognition } from '../formats/importer.ts';
import { importers } from './index.ts';

/** An importer with how sure it is of a file. */
export interface RecognisedFile {
  readonly importer: Importer;
  readonly recognition: Recognition;
}

/** The importer that is surest of the file by its content; undefined when none has an idea. */
export function recogniseFile(file: ImportedFile): RecognisedFile | undefined {
  const candidates = importers
    .map((importer) => ({ importer, recognition: importer.recognise(file) }))
    .filter(({ recognition }) => recognition.confidence > 0);
  return candidates.sort((a, b) => b.recognition.confidence - a.recognition.confidence)[0];
}
