/** Which importer a file is for. */
import type { ImportedFile, Importer, Recognition } from '../formats/importer.ts';
import { importers } from './index.ts';

/** An importer with how sure it is of a file. */
export interface Candidate {
  readonly importer: Importer;
  readonly recognition: Recognition;
}

/** Less sure than this, a format is only a guess. */
export const leastConfidence = 0.4;

/** Every importer that may be meant by the content, the surest first; often there is none. */
export function importCandidates(file: ImportedFile): readonly Candidate[] {
  return importers
    .map((importer) => ({ importer, recognition: importer.recognise(file) }))
    .filter(({ recognition }) => recognition.confidence > 0)
    .sort((a, b) => b.recognition.confidence - a.recognition.confidence);
}

/** The importer that is surest of the file; undefined when none has an idea. */
export function recogniseFile(file: ImportedFile): Candidate | undefined {
  return importCandidates(file)[0];
}
