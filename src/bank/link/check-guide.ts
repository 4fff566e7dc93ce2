/** Checks the items that a study guide embeds. */
import { closestName } from '../../diagnostics/closest-name.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { GuideReading } from '../read-guide.ts';
import { isPublic } from '../release.ts';
import type { LinkTargets } from './bank-parts.ts';

/** One finding for each item that readers of the guide could not see. */
export function checkGuide(
  { items: embedded }: GuideReading,
  { items, brokenIds }: LinkTargets,
): Diagnostic[] {
  return embedded.flatMap(({ id, place }) => {
    const header = items.get(id)?.header;
    if (header === undefined) {
      if (brokenIds.has(id)) return [];
      const close = closestName(id, items.keys());
      return diagnostic('guide-unknown-item', {
        message: `There is no item ${id} in the bank.`,
        hint: close === undefined ? 'Name the id of an item.' : `Did you mean ${close}?`,
        place,
      });
    }
    if (isPublic(header)) return [];
    return diagnostic('guide-hidden-item', {
      message: `${id} is ${header.status}, ${header.release}, and so not public as the guide is.`,
      hint: 'Publish the item, or take it out of the guide.',
      place,
      item: id,
    });
  });
}
