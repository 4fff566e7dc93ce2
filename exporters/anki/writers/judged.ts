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
