/** Fields between the words of a text. */
import type { Interaction } from '../../../model/index.ts';
import { distinctKeys } from '../../answer/text-answer.ts';
import { gapMark } from '../../html/marks.ts';
import { equalValues, givesPoints } from '../conditions.ts';
import { type Question, type QuestionReading, reportIncomplete } from '../question.ts';
import { piecesOf } from '../stem-pieces.ts';
import { guardedKey } from '../text-keys.ts';

/** Each field is a gap at its place. */
export function readInlineGaps(question: Question): QuestionReading | undefined {
  const { conditions, presentation, responses, text } = question;
  const scoring = conditions.filter(givesPoints);
  const interactions = responses.map(({ ident }, index): Interaction => {
    const values = scoring.flatMap(({ tests }) => equalValues(tests, ident));
    return {
      kind: 'text-entry',
      id: `gap-${index + 1}`,
      keys: distinctKeys(values.flatMap(guardedKey)),
    };
  });
  const hasKeys = interactions.every(
    (interaction) => interaction.kind === 'text-entry' && interaction.keys.length > 0,
  );
  if (!hasKeys) {
    reportIncomplete(question);
    return undefined;
  }
  let gaps = 0;
  const html = piecesOf(presentation)
    .map((piece) => {
      if (piece.kind === 'text') return piece.html;
      gaps += 1;
      return gapMark(`gap-${gaps}`);
    })
    .join(' ');
  return {
    type: 'cloze',
    stem: text.block(html, 'stem'),
    interactions,
  };
}
