/** Giving each source its target. */
import { html } from '../html.ts';
import type { InteractionView } from './interaction-view.ts';
import { letterOf } from './letter.ts';

export const matchView: InteractionView<'match'> = {
  question: ({ sources, targets }, writer) => html`
<p class="task">Match each number with a letter.</p>
<div class="match">
<ol class="match-sources">
${sources.map(
  (
    { content },
    index,
  ) => html`<li><span class="letter">${index + 1}</span> <div>${writer.inline(content)}</div></li>
`,
)}</ol>
<ol class="match-targets">
${targets.map(
  (
    { content },
    index,
  ) => html`<li><span class="letter">${letterOf(index)}</span> <div>${writer.inline(content)}</div></li>
`,
)}</ol>
</div>`,
  answer: ({ sources, targets }, writer) => html`
<table class="pairs">
<thead><tr><th scope="col">Entry</th><th scope="col">Matches</th></tr></thead>
<tbody>
${sources.map(({ content, target }) => {
  const match = targets.find(({ id }) => id === target);
  return html`<tr><td>${writer.inline(content)}</td><td>${
    match === undefined ? undefined : writer.inline(match.content)
  }</td></tr>
`;
})}</tbody>
</table>`,
};
