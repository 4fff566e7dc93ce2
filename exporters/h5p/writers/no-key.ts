/** A draft. */
import type { Loss } from '../../../src/formats/loss.ts';

/** Nothing is marked as right. */
export const noKey: Loss = {
  kind: 'degraded',
  field: 'keys',
  reason: 'The item has no key: nothing is marked as right.',
};
