/** Choices, numbers and texts that parts say. */
import type { TablePart } from '../../formats/table/table-record.ts';
import { readNumericKey } from '../../markdown/constructs/numeric-key.ts';
import { isPattern, readPattern } from '../../markdown/constructs/text-key.ts';
import type { Choice, NumericKey, TextKey } from '../../model/index.ts';
import { cellContent } from './cell-content.ts';
import { truth } from './read-cells.ts';
import type { ReportCell } from './report-cell.ts';

/** Choices with their roles; undefined where one of them has none. */
export function readChoices(
  parts: readonly TablePart[],
  isTrueFalse: boolean,
  report: ReportCell,
): readonly Choice[] | undefined {
  const choices = parts.map((part, index): Choice | undefined => {
    const correct = truth(part.correct);
    if (correct === undefined) {
      report('import-item-unreadable', `“${part.correct}” is neither true nor false.`, 'correct');
      return undefined;
    }
    const content = cellContent(part.choice);
    const feedback = cellContent(part.feedback);
    const letter = String.fromCharCode(97 + index);
    const truthId = part.choice.trim().toLowerCase() === 'true' ? 'true' : 'false';
    return {
      id: isTrueFalse ? truthId : letter,
      content,
      correct,
      ...(feedback.length > 0 && { feedback }),
    };
  });
  return all(choices);
}

/** Numbers as items write them; undefined where one is none. */
export function readNumbers(
  parts: readonly TablePart[],
  report: ReportCell,
): readonly NumericKey[] | undefined {
  return all(
    parts.map(({ choice }) => {
      const reading = readNumericKey(choice.trim().replace(/^=\s*/, ''));
      if (reading.ok) return reading.key;
      report('import-answer-not-a-number', `“${choice}”: ${reading.message}`, 'choice');
      return undefined;
    }),
  );
}

/** Accepted texts, patterns between slashes; undefined where a pattern is none. */
export function readTexts(
  parts: readonly TablePart[],
  report: ReportCell,
): readonly TextKey[] | undefined {
  return all(
    parts.map(({ choice }): TextKey | undefined => {
      if (!isPattern(choice)) return { kind: 'literal', value: choice.replace(/^\\/, '') };
      const reading = readPattern(choice);
      if (reading.ok) return reading.key;
      report('import-item-unreadable', `“${choice}”: ${reading.message}`, 'choice');
      return undefined;
    }),
  );
}

/** The values, if none is undefined. */
export function all<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const found = values.filter((value) => value !== undefined);
  return found.length === values.length ? found : undefined;
}
