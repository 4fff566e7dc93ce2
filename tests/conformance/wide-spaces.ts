/** Several blanks on end inside a typed text: one of the few things that engines compare by their own rules. */
import { spacedKeyLoss } from '../../src/formats/spaced-keys.ts';
import type { Diagnostic, Responses } from '../../src/model/index.ts';

/** Whether a text was typed with several blanks on end inside. */
export function hasWideSpaces(responses: Responses): boolean {
  return Object.values(responses).some(
    (response) => typeof response === 'string' && /\S\s{2,}\S/.test(response),
  );
}

/** Whether the loss is that white space counts: only texts with wide spaces may differ by it. */
export function isSpaceLoss({ field, message }: Diagnostic): boolean {
  return field === spacedKeyLoss.field && message.startsWith(spacedKeyLoss.reason);
}
