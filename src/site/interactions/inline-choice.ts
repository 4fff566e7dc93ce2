/** Picking a word from a menu inside the text. */
import { html } from '../html.ts';
import { gapLabel, gapNumber } from './gap-number.ts';
import type { InteractionView } from './interaction-view.ts';
import { choiceRationales } from './rationales.ts';

export const inlineChoiceView: InteractionView<'inline-choice'> = {
  question: () => html``,
  gap: ({ id, choices }, writer) =>
    html`<span class="gap gap-menu">${gapLabel(id, 'choose one of')}${choices.map(
      ({ content }, index) =>
        html`${index === 0 ? undefined : html`<span class="or"> / </span>`}<span>${writer.inline(content)}</span>`,
    )}</span>`,
  answer: ({ id, choices }, writer) => html`
<p class="key">${gapNumber(id)} ${choices
    .filter(({ correct }) => correct)
    .map(({ content }) => html`<strong>${writer.inline(content)}</strong> `)}</p>
${choiceRationales(choices, ({ content }) => writer.inline(content), writer)}`,
};
