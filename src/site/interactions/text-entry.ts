/** Typing a short text. */
import type { TextKey } from '../../model/index.ts';
import { type Html, html } from '../html.ts';
import { gapLabel, gapNumber } from './gap-number.ts';
import type { InteractionView } from './interaction-view.ts';

export const textEntryView: InteractionView<'text-entry'> = {
  question: () => html`
<p class="task">Answer with a word or a short phrase.</p>
<p class="blank-line"><span class="visually-hidden">Space for the answer</span></p>`,
  gap: ({ id }) => html`<span class="gap gap-text">${gapLabel(id, 'a word or phrase')}</span>`,
  answer: ({ id, keys }) => html`
<p class="key">${gapNumber(id)} ${keys.map(
    (key, index) => html`${index === 0 ? undefined : ' or '}${textKey(key)}`,
  )}</p>`,
};

function textKey(key: TextKey): Html {
  return key.kind === 'literal'
    ? html`<strong>${key.value}</strong>`
    : html`anything that matches <code>/${key.source}/${key.flags}</code>`;
}
