/** The sheet on which answers are marked: bubbles for choices, lines for what is written. */

import { escapeText } from '../../src/content/escape.ts';
import { askedItem } from '../../src/formats/paper/asked-item.ts';
import { letterOf } from '../../src/formats/paper/key-letters.ts';
import type { PaperQuestion } from '../../src/formats/paper/paper.ts';
import type { PaperWords } from '../../src/formats/paper/paper-words.ts';
import { asksInBooklet, sheetRows } from './sheet-rows.ts';

/** A row for each question, several for those with several parts. */
export function answerSheet(questions: readonly PaperQuestion[], words: PaperWords): string {
  const rows = questions.map((question) => {
    const item = askedItem(question);
    const label = `<span class="mark">${question.number}.</span>`;
    if (asksInBooklet(item)) {
      return `<div class="row">${label}<span class="instruction">${escapeText(words.inBooklet)}</span></div>`;
    }
    const parts = sheetRows(item).map(({ label: part, bubbles }) => {
      const name = part === undefined ? '' : `<span class="part">${escapeText(part)}</span>`;
      const place =
        bubbles === 0
          ? '<span class="line"></span>'
          : Array.from(
              { length: bubbles },
              (_, index) => `<span class="bubble">${letterOf(index)}</span>`,
            ).join('');
      return `<div class="cells">${name}${place}</div>`;
    });
    return `<div class="row">${label}<div>${parts.join('')}</div></div>`;
  });
  return `<div class="sheet">\n${rows.join('\n')}\n</div>`;
}
