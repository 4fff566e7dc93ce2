/** Reads the stem, the sample answer and the rubric. */
import { sectionOf } from '../../markdown/body.ts';
import { readRubric } from '../../markdown/constructs/rubric-table.ts';
import { asNumber, asRecord } from '../../markdown/front-matter-values.ts';
import { readContent } from '../../markdown/read-content.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';

/** The stem, the limits of words, the sample answer and the rubric. */
export function readEssay({ body, reader, frontMatter }: TypeSource): TypeReading {
  const stem = readContent(body.stem, reader);
  const sample = readContent(sectionOf(body, 'Answer')?.nodes ?? [], reader);
  const rubric = readRubric(body, reader);
  const words = asRecord(frontMatter.words);
  const minWords = asNumber(words?.min);
  const maxWords = asNumber(words?.max);
  if (minWords !== undefined && maxWords !== undefined && minWords > maxWords) {
    reader.reportKey('limits-reversed', ['words', 'min'], {
      message: `The fewest words, ${minWords}, are more than the most, ${maxWords}.`,
      hint: 'Swap `min` and `max`.',
    });
  }
  return {
    stem,
    interactions: [
      {
        kind: 'extended-text',
        id: 'response',
        ...(sample.length > 0 && { sampleAnswer: sample }),
        ...(minWords !== undefined && { minWords }),
        ...(maxWords !== undefined && { maxWords }),
      },
    ],
    ...(rubric && { rubric }),
  };
}
