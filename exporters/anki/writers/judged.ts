/** What becomes of any question that is more than a card. */
import type { Loss } from '../../../src/formats/loss.ts';

/** For the matrix. */
export const judgedSummary = 'a card whose back shows the key; the learner judges the own answer';

/** As a loss. */
export const judged: Loss = {
  kind: 'degraded',
  field: 'type',
  reason: 'It becomes a card whose back shows the key; the learner judges the own answer.',
};

/** A draft. */
export const noKey: Loss = {
  kind: 'degraded',
  field: 'keys',
  reason: 'The item has no key: the back of the card is empty.',
};

/** A number. */
export const wordedKey: Loss = {
  kind: 'degraded',
  field: 'keys',
  reason: 'The back tells in words which numbers are accepted.',
};
