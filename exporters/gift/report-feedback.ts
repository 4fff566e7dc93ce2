/** Feedback that GIFT has no place for. */
import type { Item } from '../../src/model/index.ts';
import type { WriteContext } from './write-context.ts';

/** Reports feedback on right and wrong responses of questions that have it on single answers only. */
export function reportFeedback({ feedback }: Item, { report }: WriteContext): void {
  for (const name of ['correct', 'incorrect'] as const) {
    if (!feedback[name]) continue;
    const reason = 'Questions of this type have feedback on single answers and on any response.';
    report({ kind: 'omitted', field: `feedback.${name}`, reason });
  }
}
