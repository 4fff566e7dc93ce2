/** Checks a section that draws its items. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic, DrawnSection } from '../../model/index.ts';
import type { ItemHeader } from '../item-header.ts';
import { parseQuery } from '../query/index.ts';
import type { AssessmentReading } from '../read-assessment.ts';
import type { LinkTargets } from './bank-parts.ts';
import { checkReference } from './check-reference.ts';

/**
 * Whether the query can be read, the ids exist, there are enough candidates, and they are worth
 * the same.
 * @param path of the section in the assessment's file
 */
export function checkDraw(
  section: DrawnSection,
  candidates: readonly ItemHeader[],
  path: readonly (string | number)[],
  targets: LinkTargets,
  reading: AssessmentReading,
): Diagnostic[] {
  const { from, pick, points } = section;
  const place = reading.place([...path, 'from']);
  if (from.kind === 'query') {
    const query = parseQuery(from.query);
    if (!query.ok) {
      const { message, hint, offset } = query.problem;
      const details = { message: `${message} (character ${offset + 1} of the query)`, place };
      return [diagnostic('assessment-query', hint === undefined ? details : { ...details, hint })];
    }
  }
  const found =
    from.kind === 'query'
      ? []
      : from.ids.flatMap(
          (id, index) => checkReference(id, [...path, 'from', index], targets, reading) ?? [],
        );
  if (candidates.length < pick) {
    found.push(
      diagnostic('assessment-too-few', {
        message: `${pick} items are drawn from ${candidates.length}.`,
        hint: 'Lower pick, widen from, or write more items.',
        place: reading.place([...path, 'pick']),
      }),
    );
  }
  const worths = [...new Set(candidates.map((header) => header.points))].sort((a, b) => a - b);
  if (points === undefined && worths.length > 1) {
    found.push(
      diagnostic('assessment-points', {
        message: `The items drawn here are worth ${worths.join(', ')} points.`,
        hint: 'State points in the section.',
        place,
      }),
    );
  }
  return found;
}
