/** Checks how an assessment uses the items it has. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Assessment, Diagnostic } from '../../model/index.ts';
import type { ItemHeader } from '../item-header.ts';
import type { AssessmentReading } from '../read-assessment.ts';

/** A use of an item, at a path in the assessment's file. */
export interface ItemUse {
  readonly header: ItemHeader;
  readonly path: readonly (string | number)[];
}

/** Items given twice, not finished, or not meant for practice. One finding for each place and cause. */
export function checkUses(
  uses: readonly ItemUse[],
  assessment: Assessment,
  { place }: AssessmentReading,
): Diagnostic[] {
  const places = Map.groupBy(uses, ({ path }) => JSON.stringify(path));
  const seen = new Set<string>();
  return [...places.values()].flatMap((here) => {
    const [first] = here;
    if (first === undefined) return [];
    const headers = here.map(({ header }) => header);
    const repeated = headers.filter(({ id }) => seen.has(id));
    for (const { id } of headers) seen.add(id);
    const at = { place: place(first.path) };
    return [
      ...report(repeated, (names, verb) =>
        diagnostic('assessment-repeated-item', {
          message: `${names} ${verb} also given earlier in the assessment.`,
          hint: 'Remove one, or exclude it from the draw with -id:….',
          ...at,
        }),
      ),
      ...report(headers.filter(isUnfinished), (names, verb) =>
        diagnostic('assessment-unfinished-item', {
          message: `${names} ${verb} not published.`,
          hint: 'Publish it, or take another item.',
          ...at,
        }),
      ),
      ...report(assessment.release === 'practice' ? headers.filter(isSecure) : [], (names, verb) =>
        diagnostic('assessment-secure-item', {
          message: `${names} ${verb} secure, but the assessment is for practice.`,
          hint: 'Take another item, or change the release of one of the two.',
          ...at,
        }),
      ),
    ];
  });
}

function isUnfinished({ status }: ItemHeader): boolean {
  return status !== 'published';
}

function isSecure({ release }: ItemHeader): boolean {
  return release === 'secure';
}

/** Names the first few of the items at fault. */
function report(
  headers: readonly ItemHeader[],
  describe: (names: string, verb: 'is' | 'are') => Diagnostic,
): Diagnostic[] {
  if (headers.length === 0) return [];
  const shown = headers.slice(0, 3).map(({ id }) => id);
  const more = headers.length > 3 ? ` and ${headers.length - 3} more` : '';
  return [describe(`${shown.join(', ')}${more}`, headers.length === 1 ? 'is' : 'are')];
}
