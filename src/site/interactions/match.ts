/** Giving each source its target. */
import type { Content } from '../../model/index.ts';
import type { ContentWriter } from '../content-writer.ts';
import { type Html, html } from '../html.ts';
import type { InteractionView } from './interaction-view.ts';
import { letterOf } from './letter.ts';

export const matchView: InteractionView<'match'> = {
  question: ({ headings, sources, targets }, writer) => html`
<p class="task">Match each number with a letter.</p>
<div class="match">
<div>${heading(headings?.sources, writer)}
<ol class="match-sources">
${sources.map(
  (
    { content },
    index,
  ) => html`<li><span class="letter">${index + 1}</span> <div>${writer.inline(content)}</div></li>
`,
)}</ol></div>
<div>${heading(headings?.targets, writer)}
<ol class="match-targets">
${targets.map(
  (
    { content },
    index,
  ) => html`<li><span class="letter">${letterOf(index)}</span> <div>${writer.inline(content)}</div></li>
`,
)}</ol></div>
</div>`,
  answer: ({ headings, sources, targets }, writer) => html`
<table class="pairs">
<thead><tr><th scope="col">${columnHead(headings?.sources, 'Entry', writer)}</th><th scope="col">${columnHead(headings?.targets, 'Matches', writer)}</th></tr></thead>
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

function heading(content: Content | undefined, writer: ContentWriter): Html | undefined {
  return content === undefined || content.length === 0
    ? undefined
    : html`<p class="match-heading">${writer.inline(content)}</p>`;
}

function columnHead(
  content: Content | undefined,
  word: string,
  writer: ContentWriter,
): Html | string {
  return content === undefined || content.length === 0 ? word : writer.inline(content);
}
