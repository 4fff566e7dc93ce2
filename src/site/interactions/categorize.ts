/** Sorting members into categories. */
import type { Content } from '../../model/index.ts';
import type { ContentWriter } from '../content-writer.ts';
import { type Html, html } from '../html.ts';
import type { InteractionView } from './interaction-view.ts';

export const categorizeView: InteractionView<'categorize'> = {
  question: ({ categories, members }, writer) => html`
<p class="task">Sort the entries into the categories.</p>
<div class="categorize">
<ul class="members">
${members.map(
  ({ content }) => html`<li>${writer.inline(content)}</li>
`,
)}</ul>
<ul class="categories">
${categories.map(
  ({ content }) => html`<li>${writer.inline(content)}</li>
`,
)}</ul>
</div>`,
  answer: ({ categories, members }, writer) => {
    const inCategory = (wanted: string | null): Content[] =>
      members.flatMap(({ category, content }) => (category === wanted ? [content] : []));
    return html`
<dl class="sorted">
${categories.map(({ id, content }) => group(writer.inline(content), inCategory(id), writer))}${
  inCategory(null).length === 0 ? undefined : group(html`In no category`, inCategory(null), writer)
}</dl>`;
  },
};

function group(name: Html, members: readonly Content[], writer: ContentWriter): Html {
  return html`<div><dt>${name}</dt>
${members.map(
  (content) => html`<dd>${writer.inline(content)}</dd>
`,
)}</div>
`;
}
