/** A question in the exam class: stem, place for the answer, and the key, printed or not. */
import { answerLines } from '../../src/formats/paper/answer-lines.ts';
import type { TexContext } from '../../src/formats/paper/tex/tex-context.ts';
import { texKey } from '../../src/formats/paper/tex/tex-key.ts';
import type { Item } from '../../src/model/index.ts';
import { answerPart } from './writers/answer-part.ts';

/** Room for a line of handwriting, in centimetres. */
const lineHeight = 0.8;

/** The LaTeX of a question. */
export function writeQuestion(item: Item, context: TexContext): string {
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
    texKey(item, context),
    '\\end{solution}',
  ].join('\n');
}

/** A stimulus, over the whole width. */
export function writeStimulus(item: Item, { stem }: TexContext): string {
  return `\\begin{stimulus}\n${stem(item)}\n\\end{stimulus}`;
}
