/** Checks one id that an assessment names. */
import { closestName } from '../../diagnostics/closest-name.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { AssessmentReading } from '../read-assessment.ts';
import type { LinkTargets } from './bank-parts.ts';

/** What is wrong with naming this id, if anything: it is that of an item and not of a stimulus. */
export function checkReference(
  id: string,
  path: readonly (string | number)[],
  { items, brokenIds }: LinkTargets,
  { place }: AssessmentReading,
): Diagnostic | undefined {
  const header = items.get(id)?.header;
  if (header === undefined) {
    if (brokenIds.has(id)) return undefined;
    const close = closestName(id, items.keys());
    return diagnostic('assessment-unknown-item', {
      message: `There is no item ${id} in the bank.`,
      hint:
        close === undefined
          ? 'Name the id of an item. If it is in an overlay, give that with --overlay.'
          : `Did you mean ${close}?`,
      place: place(path),
    });
  }
  if (header.type !== 'stimulus') return undefined;
  return diagnostic('assessment-stimulus', {
    message: `${id} is a stimulus, which asks nothing.`,
    hint: 'Name the items that use it.',
    place: place(path),
    item: id,
  });
}
