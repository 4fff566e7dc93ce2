/** Reads a passage: all of it is stem. */
import { readContent } from '../../markdown/read-content.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';

/** The passage. */
export function readStimulus({ body, reader }: TypeSource): TypeReading {
  return { stem: readContent(body.stem, reader), interactions: [] };
}
