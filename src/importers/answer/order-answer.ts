/** Entries of a source, in the right order, as an order interaction. */
import type { Content } from '../../model/index.ts';
import { contentKey, type ReadAnswer, type ReportFinding } from './read-answer.ts';

/** Undefined, reported, where there are fewer than two entries or two that are the same. */
export function orderAnswer(
  entries: readonly Content[],
  report: ReportFinding,
): ReadAnswer | undefined {
  const filled = entries.filter((content) => content.length > 0);
  const isUnique = new Set(filled.map(contentKey)).size === filled.length;
  if (filled.length < 2 || !isUnique) {
    const message = isUnique
      ? `There are ${filled.length} entries to put in order.`
      : 'Two entries to put in order are the same.';
    report('import-item-unreadable', message);
    return undefined;
  }
  return {
    type: 'ordering',
    interactions: [
      {
        kind: 'order',
        id: 'response',
        entries: filled.map((content, index) => ({ id: `o${index + 1}`, content })),
      },
    ],
  };
}
