/** Writing a longer text. */
import { html } from '../html.ts';
import type { InteractionView } from './interaction-view.ts';

export const extendedTextView: InteractionView<'extended-text'> = {
  question: ({ minWords, maxWords }) => html`
<p class="task">Write ${wordLimit(minWords, maxWords)}.</p>
<p class="blank-box"><span class="visually-hidden">Space for the answer</span></p>`,
  answer: ({ sampleAnswer }, writer) =>
    sampleAnswer === undefined
      ? html`<p class="key">A person scores this answer.</p>`
      : writer.blocks(sampleAnswer),
};

function wordLimit(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `${min} to ${max} words`;
  if (min !== undefined) return `at least ${min} words`;
  if (max !== undefined) return `at most ${max} words`;
  return 'your answer in full sentences';
}
