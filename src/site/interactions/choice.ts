/** Picking choices from a list. */
import { html } from '../html.ts';
import type { InteractionView } from './interaction-view.ts';
import { letterOf } from './letter.ts';
import { choiceRationales } from './rationales.ts';

export const choiceView: InteractionView<'choice'> = {
  question: ({ cardinality, choices }, writer) => html`
<p class="task">${cardinality === 'single' ? 'Choose one answer.' : 'Choose all answers that apply.'}</p>
<ol class="choices choices-${cardinality}">
${choices.map(
  (
    { content },
    index,
  ) => html`<li><span class="letter">${letterOf(index)}</span> <div>${writer.inline(content)}</div></li>
`,
)}</ol>`,
  answer: ({ choices }, writer) => html`
<ul class="keys">
${choices.flatMap(({ content, correct }, index) =>
  correct
    ? [
        html`<li><span class="letter">${letterOf(index)}</span> <div>${writer.inline(content)}</div></li>
`,
      ]
    : [],
)}</ul>
${choiceRationales(choices, (_, index) => html`${letterOf(index)}`, writer)}`,
};
