/** A text without a question. */
import { escapeText } from '../../../content/escape.ts';
import type { Question, QuestionReading } from '../question.ts';

/** New Quizzes adds instructions above it and the address that it is from. */
export function readStimulus({ element, fields, stemHtml, text }: Question): QuestionReading {
  const instructions = element.attributes.instructions?.trim() ?? '';
  const above = instructions === '' ? '' : `<p>${escapeText(instructions)}</p>\n`;
  const url = fields.get('source_url')?.trim() ?? '';
  return {
    type: 'stimulus',
    stem: text.block(`${above}${stemHtml}`, 'stem'),
    interactions: [],
    ...(/^https?:/.test(url) && { references: [{ title: url, url }] }),
  };
}
