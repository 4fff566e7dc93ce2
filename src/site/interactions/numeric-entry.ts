/** Typing a number. */
import { describeNumericKey } from '../../interactions/numeric-entry/describe.ts';
import { html } from '../html.ts';
import { gapLabel, gapNumber } from './gap-number.ts';
import type { InteractionView } from './interaction-view.ts';

export const numericEntryView: InteractionView<'numeric-entry'> = {
  question: ({ unit }, writer) => html`
<p class="task">Answer with a number.</p>
<p class="blank-line blank-number"><span class="visually-hidden">Space for the number</span>${
    unit === undefined ? undefined : html` <span class="unit">${writer.unit(unit)}</span>`
  }</p>`,
  gap: ({ id, unit }, writer) =>
    html`<span class="gap gap-number-entry">${gapLabel(id, 'a number')}</span>${
      unit === undefined ? undefined : html` ${writer.unit(unit)}`
    }`,
  answer: ({ id, keys, unit }, writer) => html`
<p class="key">${gapNumber(id)} ${keys.map(
    (key, index) =>
      html`${index === 0 ? undefined : ' or '}<strong>${describeNumericKey(key)}</strong>`,
  )}${unit === undefined ? undefined : html` ${writer.unit(unit)}`}</p>`,
};
