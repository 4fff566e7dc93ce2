/** Several blanks to type into. */
import type { Item } from '../../../src/model/index.ts';
import type { Question, QuestionContext } from '../question.ts';
import { type BlankAnswer, blankResponse, blankScoring } from './blank.ts';

/** Every listed text is accepted, without regard to case. */
export function writeTextCloze(item: Item, { number, stem }: QuestionContext): Question {
  let ordinal = 0;
  const blanks = item.interactions.map((interaction) => {
    const keys = interaction.kind === 'text-entry' ? interaction.keys : [];
    const answers = keys.flatMap((key): BlankAnswer[] => {
      ordinal += 1;
      return key.kind === 'literal' ? [{ number: number(ordinal), text: key.value }] : [];
    });
    return { name: interaction.id, answers };
  });
  return {
    type: 'fill_in_multiple_blanks_question',
    presentation: [stem(item), ...blanks.map(({ name, answers }) => blankResponse(name, answers))],
    scoring: blanks.flatMap(({ name, answers: [first] }) =>
      blankScoring(name, first ? [first.number] : [], blanks.length),
    ),
    ...(blanks.length > 1 && { scoredBy: 'blanks' }),
  };
}
