/** Recalling the back of a flashcard. */
import { html } from '../html.ts';
import type { InteractionView } from './interaction-view.ts';

export const recallView: InteractionView<'recall'> = {
  question: () => html`
<p class="task">Recall the answer, then turn the card.</p>`,
  answer: ({ back }, writer) => html`
<div class="card-back">${writer.blocks(back)}</div>`,
};
