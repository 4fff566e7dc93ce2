/** Writes kinds of changes as marks. */
import type { ChangeKind } from '../../bank/diff/item-diff.ts';
import { type Html, html } from '../html.ts';
import { changeLabels } from '../labels.ts';

/** A line of marks; a changed key stands out. */
export function changeMarks(kinds: readonly ChangeKind[]): Html {
  return html`<p class="marks">${[...new Set(kinds)].map((kind) =>
    kind === 'key'
      ? html`<strong class="alarm">${changeLabels.key}</strong> `
      : html`<span>${changeLabels[kind]}</span> `,
  )}</p>`;
}
