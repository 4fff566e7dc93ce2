/** An item as an element: one question, or several that stay together. */
import { escapeTex } from '../../src/content/to-tex/escape-tex.ts';
import { answerLines } from '../../src/formats/paper/answer-lines.ts';
import { instructionOf } from '../../src/formats/paper/instruction.ts';
import type { TexContext } from '../../src/formats/paper/tex/tex-context.ts';
import { texKey } from '../../src/formats/paper/tex/tex-key.ts';
import { texOfWords } from '../../src/formats/paper/tex/tex-text.ts';
import type { ChoiceInteraction, Item } from '../../src/model/index.ts';
import { multipleScoring, singleScoring } from './amc-scoring.ts';
import { numericAnswer } from './writers/numeric.ts';
import { markedByHand, openAnswer } from './writers/open.ts';
import { writeParts } from './writers/parts.ts';

/** The box is scanned, so that it stands on one page. */
const mostLines = 17;

/** What AMC writers are given. */
export interface AmcContext extends TexContext {
  readonly isShuffled: boolean;
}

/** The inside of an `\element`. */
export function writeElement(item: Item, context: AmcContext): string {
  const [interaction, second] = item.interactions;
  const explanation = `\\explain{${texKey(item, context)}}`;
  if (!interaction) return `\\paperlead\n${context.stem(item)}\\par`;
  if (second || isPartial(interaction.kind) || interaction.id.startsWith('gap-')) {
    return writeParts(item, context, explanation);
  }
  const question = (environment: string, ...parts: readonly string[]): string =>
    [
      `\\begin{${environment}}{${item.id}}`,
      ...parts.filter((part) => part !== ''),
      explanation,
      `\\end{${environment}}`,
    ].join('\n');
  const stem = context.stem(item);
  switch (interaction.kind) {
    case 'choice': {
      const isSingle = interaction.cardinality === 'single';
      const scoring = isSingle ? singleScoring(item.points) : multipleScoring(item, interaction);
      const choices = writeChoices(item, interaction, context);
      return question(isSingle ? 'question' : 'questionmult', scoring, stem, choices);
    }
    case 'numeric-entry': {
      const boxes = numericAnswer(interaction.keys, item.points);
      const unit = interaction.unit === undefined ? '' : texOfWords(interaction.unit);
      const note = unit === '' ? '' : `\n${context.words.answer} (${unit}):`;
      if (boxes !== undefined) return question('questionmultx', stem, note, `\n${boxes}`);
      context.report(markedByHand);
      return question('question', stem, note, `\n${openAnswer(2, item.points, false)}`);
    }
    case 'text-entry':
      context.report(markedByHand);
      return question('question', stem, `\n${openAnswer(1, item.points, false)}`);
    default: {
      const lines = Math.min(mostLines, Math.max(2, answerLines(item)));
      const told = instructionOf(interaction, context.words);
      const length = told === undefined ? '' : `\n\\textit{${escapeTex(told)}}`;
      const open = `\n${openAnswer(lines, item.points, true)}`;
      return `\\begin{paperlong}\n${question('question', stem, length, open)}\n\\end{paperlong}`;
    }
  }
}

function isPartial(kind: string): boolean {
  return kind === 'match' || kind === 'categorize' || kind === 'order';
}

/** The last choice can be kept in its place; if others are to be, all are. */
function writeChoices(item: Item, { choices }: ChoiceInteraction, context: AmcContext): string {
  const isTruth = choices.every(({ id }) => id === 'true' || id === 'false');
  const last = choices.at(-1);
  const others = item.fixed.filter((id) => id !== 'last' && id !== last?.id);
  const isMoving = context.isShuffled && item.shuffle && !isTruth && others.length === 0;
  if (context.isShuffled && item.shuffle && !isTruth && others.length > 0) {
    const reason = 'Only the last choice can be kept in its place: here all of them are.';
    context.report({ kind: 'degraded', field: 'fixed', reason });
  }
  const lines = choices.flatMap((choice) => {
    const name = choice.correct ? 'correctchoice' : 'wrongchoice';
    const isLast = choice === last && isMoving && item.fixed.length > 0;
    return [...(isLast ? ['\\lastchoices'] : []), `\\${name}{${context.tex(choice.content)}}`];
  });
  return `\\begin{choices}${isMoving ? '' : '[o]'}\n${lines.join('\n')}\n\\end{choices}`;
}
