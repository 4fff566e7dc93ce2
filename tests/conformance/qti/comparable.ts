/** Which items and responses engines of QTI can be compared with us on. */
import type { Diagnostic, Item, Responses } from '../../../src/model/index.ts';

/** Whether the exporter said that the item is left out or scored differently. */
export function losesScoring(losses: readonly Diagnostic[]): boolean {
  return losses.some(
    ({ code, field = '' }) =>
      code === 'export-item-omitted' || ['type', 'keys', 'scoring', 'targets'].includes(field),
  );
}

/** Whether a candidate of an engine can give the response. */
export function isComparable(item: Item, responses: Responses): boolean {
  return !isSpaced(item, responses) && !isTooMuch(item, responses);
}

/** An engine compares a text as it is typed; whether it trims the field first is its own affair. */
function isSpaced({ interactions }: Item, responses: Responses): boolean {
  return interactions.some(({ id, kind }) => {
    const response = responses[id];
    return kind === 'text-entry' && typeof response === 'string' && / {2}|^ | $/.test(response);
  });
}

/** Where one region is right, an engine takes one point. */
function isTooMuch({ interactions: [only] }: Item, { response }: Responses): boolean {
  if (only?.kind !== 'hotspot' || !Array.isArray(response)) return false;
  return response.length > 1 && only.areas.filter(({ correct }) => correct).length === 1;
}
