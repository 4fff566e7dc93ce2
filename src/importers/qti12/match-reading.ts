/** What reading a matching yields. */
import { plainContent } from '../../formats/degradations/plain-content.ts';
import type { MatchInteraction } from '../../model/index.ts';
import type { QuestionReading } from './question.ts';

/** Sources that name their targets, which are plain text. */
export function matchReading(
  sources: MatchInteraction['sources'],
  targets: readonly { readonly id: string; readonly text: string }[],
): QuestionReading {
  return {
    type: 'matching',
    interactions: [
      {
        kind: 'match',
        id: 'response',
        sources,
        targets: targets.map(({ id, text }) => ({ id, content: plainContent(text) })),
      },
    ],
  };
}
