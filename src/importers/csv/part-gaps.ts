/** The parts of a cloze, each of which names its gap. */
import type { TablePart } from '../../formats/table/table-record.ts';
import type { Interaction } from '../../model/index.ts';
import { all, readChoices, readNumbers, readTexts } from './part-keys.ts';
import { unitOf } from './part-numbers.ts';
import type { ReportCell } from './report-cell.ts';

/** A gap is a menu where its parts say what is correct, a number where it begins with `=`. */
export function readGaps(
  parts: readonly TablePart[],
  report: ReportCell,
): readonly Interaction[] | undefined {
  const byGap = Map.groupBy(parts, ({ gap }) => gap.trim());
  const gaps = Array.from({ length: byGap.size }, (_, index): Interaction | undefined => {
    const id = `gap-${index + 1}`;
    const own = byGap.get(String(index + 1));
    if (!own) {
      report('import-item-unreadable', `Nothing is said of gap ${index + 1}.`, 'gap');
      return undefined;
    }
    if (own.some(({ correct }) => correct.trim() !== '')) {
      const choices = readChoices(own, false, report);
      return choices && { kind: 'inline-choice', id, choices };
    }
    if (own.every(({ choice }) => choice.trim().startsWith('='))) {
      const keys = readNumbers(own, report);
      return keys && { kind: 'numeric-entry', id, keys, ...unitOf(own[0]?.match) };
    }
    const keys = readTexts(own, report);
    return keys && { kind: 'text-entry', id, keys };
  });
  return all(gaps);
}
