/** Reads the stem, what may be handed in, and the rubric. */
import { readRubric } from '../../markdown/constructs/rubric-table.ts';
import { asNumber, asTexts } from '../../markdown/front-matter-values.ts';
import { readContent } from '../../markdown/read-content.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';

/** The stem, what may be handed in, and the rubric. */
export function readUpload({ body, reader, frontMatter }: TypeSource): TypeReading {
  const stem = readContent(body.stem, reader);
  const rubric = readRubric(body, reader);
  const maxFiles = asNumber(frontMatter.maxFiles);
  return {
    stem,
    interactions: [
      {
        kind: 'upload',
        id: 'response',
        accept: asTexts(frontMatter.accept) ?? [],
        ...(maxFiles !== undefined && { maxFiles }),
      },
    ],
    ...(rubric && { rubric }),
  };
}
