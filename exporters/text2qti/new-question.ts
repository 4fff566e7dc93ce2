/** The parts that all questions share. */
import type { Content, Item } from '../../src/model/index.ts';
import type { Field, Question, QuestionContext } from './question.ts';

/** Feedback and solution stand between the stem and the answers. */
export function newQuestion(
  item: Item,
  answers: readonly Field[],
  { markdown }: QuestionContext,
): Question {
  const { correct, general, incorrect } = item.feedback;
  return {
    kind: 'question',
    title: item.title.replace(/\s+/g, ' ').trim(),
    stem: markdown(item.stem),
    fields: [
      ...field('...', general),
      ...field('+', correct),
      ...field('-', incorrect),
      ...field('!', item.solution),
      ...answers,
    ],
  };

  function field(marker: string, content: Content | undefined): readonly Field[] {
    return content ? [{ marker, text: markdown(content) }] : [];
  }
}
