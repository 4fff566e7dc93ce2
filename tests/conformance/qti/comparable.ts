/** Which items and responses engines of QTI can be compared with us on. */
import type { Diagnostic, Item, Responses } from '../../../src/model/index.ts';
import { hasWideSpaces, isSpaceLoss } from '../wide-spaces.ts';

/** Whether the exporter said that the item is left out or scored differently. */
export function losesScoring(losses: readonly Diagnostic[]): boolean {
  return losses.some(
    (loss) =>
      loss.code === 'export-item-omitted' ||
      (['type', 'keys', 'scoring', 'targets'].includes(loss.field ?? '') && !isSpaceLoss(loss)),
  );
}

/** Whether a candidate of an engine can give the response, and no loss says that it may differ. */
export function isComparable(
  item: Item,
  responses: Responses,
  losses: readonly Diagnostic[],
): boolean {
  if (hasWideSpaces(responses) && losses.some(isSpaceLoss)) return false;
  return !isSpaced(item, responses) && !isTooMuch(item, responses);
}

/** Whether an engine trims a field before it compares the text is its own affair. */
function isSpaced({ interactions }: Item, responses: Responses): boolean {
  return interactions.some(({ id, kind }) => {
    const response = responses[id];
    return kind === 'text-entry' && typeof response === 'string' && /^ | $/.test(response);
  });
}

/** Where one region is right, an engine takes one point. */
function isTooMuch({ interactions: [only] }: Item, { response }: Responses): boolean {
  if (only?.kind !== 'hotspot' || !Array.isArray(response)) return false;
  return response.length > 1 && only.areas.filter(({ correct }) => correct).length === 1;
}
