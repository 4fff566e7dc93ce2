/** A question for both files: that of the candidate and the key. */
import { answerLines } from '../../src/formats/paper/answer-lines.ts';
import type { Item } from '../../src/model/index.ts';
import type { HtmlContext } from './html-context.ts';
import { answerPart, languageAttributes } from './writers/answer-part.ts';
import { keyPart } from './writers/key-part.ts';

/** A block as candidates and as instructors see it. */
export interface PrintedBlock {
  readonly html: string;
  readonly key: string;
}

/** The question, without and with its key. */
export function writeQuestion(item: Item, context: HtmlContext): PrintedBlock {
  const [interaction] = item.interactions;
  const lines = answerLines(item);
  const isWritten = interaction?.kind === 'extended-text' || interaction?.kind === 'recall';
  const stem = context.stem(item);
  // Room to calculate in belongs before the line for the result.
  const room =
    lines > 0 && !isWritten ? `<div class="room" style="height: ${lines * 8}mm"></div>` : '';
  const ruled = isWritten ? `<div class="ruled">${'<div></div>'.repeat(lines)}</div>` : '';
  return {
    html: question(item, context, [stem, room, answerPart(item, context, false), ruled]),
    key: question(item, context, [stem, answerPart(item, context, true), keyPart(item, context)]),
  };
}

/** A stimulus. */
export function writeStimulus(item: Item, context: HtmlContext): PrintedBlock {
  const attributes = languageAttributes(item.language, context.language);
  const html = `<section class="stimulus"${attributes}>\n${context.stem(item)}\n</section>`;
  return { html, key: html };
}

function question(
  item: Item,
  { language, question: asked, words }: HtmlContext,
  parts: readonly string[],
): string {
  const unit = item.points === 1 ? words.point : words.points;
  return [
    `<section class="question"${languageAttributes(item.language, language)}>`,
    `<p class="number">${asked?.number ?? ''}.</p>`,
    `<p class="points">${item.points} ${unit}</p>`,
    '<div class="body">',
    ...parts.filter((part) => part !== ''),
    '</div>',
    '</section>',
  ].join('\n');
}
