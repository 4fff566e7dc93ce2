/** Texts to write and cards to recall. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import type { Item, RubricCriterion } from '../../../src/model/index.ts';
import type { NoteContext, NoteDraft } from '../note.ts';
import { judged } from './judged.ts';

/** The sample answer and the rubric on the back. */
export function writeExtendedText(item: Item, { html, report }: NoteContext): NoteDraft {
  report(judged);
  const { sampleAnswer } = soleInteraction(item, 'extended-text');
  return {
    kind: 'basic',
    cards: 1,
    fields: { Front: html.block(item.stem), Back: sampleAnswer ? html.block(sampleAnswer) : '' },
    remarks: item.rubric ? [rubricTable(item.rubric, html)] : [],
  };
}

/** Just what a card is. */
export function writeRecall(item: Item, { html }: NoteContext): NoteDraft {
  const { back } = soleInteraction(item, 'recall');
  return {
    kind: 'basic',
    cards: 1,
    fields: { Front: html.block(item.stem), Back: html.block(back) },
  };
}

function rubricTable(rubric: readonly RubricCriterion[], html: NoteContext['html']): string {
  const rows = rubric.map(
    ({ criterion, points, description }) =>
      `<tr><td>${html.inline(criterion)}</td><td>${points}</td><td>${html.inline(description)}</td></tr>`,
  );
  return `<table>\n${rows.join('\n')}\n</table>`;
}
