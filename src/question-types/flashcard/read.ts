/** Reads the front (the stem) and the back (`## Answer`). */
import { sectionOf } from '../../markdown/body.ts';
import { spanOf, spanOfAll } from '../../markdown/body-reader.ts';
import { readContent } from '../../markdown/read-content.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';

/** The front, and the back as what is to be recalled. */
export function readFlashcard({ body, reader }: TypeSource): TypeReading {
  const stem = readContent(body.stem, reader);
  const section = sectionOf(body, 'Answer');
  const back = readContent(section?.nodes ?? [], reader);
  if (back.length === 0) {
    const at = section ? spanOf(section.heading) : spanOfAll(body.stem);
    reader.report('missing-key', at ?? { start: 0, end: 0 }, {
      message: 'The card has no back.',
      hint: 'Write it under `## Answer`.',
      ...(reader.isDraft && { severity: 'warning' }),
    });
  }
  return { stem, interactions: [{ kind: 'recall', id: 'response', back }] };
}
