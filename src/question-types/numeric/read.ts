/** Reads the lines that begin with `=`. */
import { almostAnswerLine } from '../../markdown/almost.ts';
import { spanOfAll } from '../../markdown/body-reader.ts';
import { readAnswerLines } from '../../markdown/constructs/answer-lines.ts';
import { readNumericKey } from '../../markdown/constructs/numeric-key.ts';
import { readContent } from '../../markdown/read-content.ts';
import type { NumericKey } from '../../model/index.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';

/** The stem and the numbers that are right. */
export function readNumeric({ body, reader }: TypeSource): TypeReading {
  const stem = readContent(body.stem, reader);
  const keys: NumericKey[] = [];
  let unit: string | undefined;
  for (const line of readAnswerLines(body, reader)) {
    const reading = readNumericKey(line.text);
    const end = line.start + line.text.length;
    if (!reading.ok) {
      reader.report('bad-number', { start: line.start + reading.offset, end }, reading);
      continue;
    }
    if (keys.length > 0 && reading.unit !== unit) {
      reader.report(
        'different-units',
        { start: line.start, end },
        {
          message: 'The answers have different units.',
          hint: 'The unit is only shown behind the field: give the same one to all.',
        },
      );
    }
    keys.push(reading.key);
    unit = reading.unit;
  }
  if (body.answerLines.length === 0) {
    const almost = almostAnswerLine(body, reader);
    reader.report('missing-key', almost?.at ?? spanOfAll(body.stem) ?? { start: 0, end: 0 }, {
      message: 'The item has no answer.',
      hint: almost?.hint ?? 'End the stem with a paragraph such as `= 132.5 ± 0.1 kPa`.',
      ...(reader.isDraft && { severity: 'warning' }),
    });
  }
  return {
    stem,
    interactions: [
      { kind: 'numeric-entry', id: 'response', keys, ...(unit !== undefined && { unit }) },
    ],
  };
}
