/** Reads the gaps of the stem. */
import { spanOfAll } from '../../markdown/body-reader.ts';
import { type GapInteraction, readGapKey } from '../../markdown/constructs/gap-key.ts';
import { readContent } from '../../markdown/read-content.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';

/** The stem with its gaps, and an interaction for each gap in reading order. */
export function readCloze({ body, reader }: TypeSource): TypeReading {
  const interactions: GapInteraction[] = [];
  const stem = readContent(body.stem, reader, (written, node) => {
    const id = `gap-${interactions.length + 1}`;
    const interaction = readGapKey(written, id, node, reader);
    if (interaction) interactions.push(interaction);
    return interaction?.id;
  });
  if (!body.hasGap) {
    reader.report('missing-gap', spanOfAll(body.stem) ?? { start: 0, end: 0 }, {
      message: 'The item has no gap.',
      hint: 'Write a gap as `[[answer]]`, `[[= 9.81 ± 0.01]]` or `[[( ) wrong | (x) right]]`.',
    });
  }
  return { stem, interactions };
}
