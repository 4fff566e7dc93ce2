/** Putting entries in order. */
import { html } from '../html.ts';
import type { InteractionView } from './interaction-view.ts';

export const orderView: InteractionView<'order'> = {
  question: ({ entries }, writer) => html`
<p class="task">Put these in the right order.</p>
<ul class="entries">
${entries.map(
  ({ content }) => html`<li>${writer.inline(content)}</li>
`,
)}</ul>`,
  answer: ({ entries }, writer) => html`
<ol class="ordered">
${entries.map(
  ({ content }) => html`<li>${writer.inline(content)}</li>
`,
)}</ol>`,
};
