/** Computing a number from drawn values. */
import { drawVariants } from '../../interactions/formula/variants.ts';
import type { Tolerance, Variable } from '../../model/index.ts';
import { html } from '../html.ts';
import type { InteractionView } from './interaction-view.ts';

export const formulaView: InteractionView<'formula'> = {
  question: ({ unit, decimals }, writer) => html`
<p class="task">Answer with a number${roundingText(
    decimals,
  )}. The values differ from student to student.</p>
<p class="blank-line blank-number"><span class="visually-hidden">Space for the number</span>${
    unit === undefined ? undefined : html` <span class="unit">${writer.unit(unit)}</span>`
  }</p>`,
  answer: (interaction, writer, itemId) => {
    const { expression, tolerance, unit, variables } = interaction;
    return html`
<p class="key">With the values above: <strong>${drawVariants(interaction, itemId, 1)[0]?.answer}${toleranceText(
      tolerance,
    )}</strong>${unit === undefined ? undefined : html` ${writer.unit(unit)}`}</p>
<p>The answer is <code>${expression}</code>, where ${variables.map(
      (variable, index) =>
        html`${index === 0 ? undefined : ', '}<var>${variable.name}</var> is ${variableRange(variable)}`,
    )}.</p>`;
  },
};

function roundingText(decimals: number | undefined): string {
  if (decimals === undefined) return '';
  if (decimals === 0) return ', rounded to a whole number';
  return `, rounded to ${decimals} decimal${decimals === 1 ? '' : 's'}`;
}

function toleranceText(tolerance: Tolerance): string {
  switch (tolerance.kind) {
    case 'exact':
      return '';
    case 'absolute':
      return ` ± ${tolerance.value}`;
    case 'percent':
      return ` ± ${tolerance.value} %`;
  }
}

function variableRange(variable: Variable): string {
  return variable.kind === 'interval'
    ? `from ${variable.min} to ${variable.max}`
    : `one of ${variable.values.join(', ')}`;
}
