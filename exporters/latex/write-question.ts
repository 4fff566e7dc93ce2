/** A question in the exam class: stem, place for the answer, and the key, printed or not. */
import { answerLines } from '../../src/formats/paper/answer-room.ts';
import type { Item } from '../../src/model/index.ts';
import type { LatexContext } from './latex-context.ts';
import { answerPart } from './writers/answer-part.ts';
import { keyPart } from './writers/key-part.ts';

/** Room for a line of handwriting, in centimetres. */
const lineHeight = 0.8;

/** The LaTeX of a question. */
export function writeQuestion(item: Item, context: LatexContext): string {
  const [interaction] = item.interactions;
  const lines = answerLines(item);
  const height = `${(lines * lineHeight).toFixed(1)}cm`;
  const isWritten = interaction?.kind === 'extended-text' || interaction?.kind === 'recall';
  const parts = [
    context.stem(item),
    // Room to calculate in belongs before the line for the result.
    lines > 0 && !isWritten ? `\\paperroom{${height}}` : '',
    answerPart(item, context),
    isWritten ? `\\paperlines{${height}}` : '',
  ];
  return [
    `\\question[${item.points}]`,
    '\\begin{together}',
    parts.filter((part) => part !== '').join('\n\n'),
    '\\end{together}',
    '\\begin{solution}',
    keyPart(item, context),
    '\\end{solution}',
  ].join('\n');
}

/** A stimulus, over the whole width. */
export function writeStimulus(item: Item, { stem }: LatexContext): string {
  return `\\begin{stimulus}\n${stem(item)}\n\\end{stimulus}`;
}
