/** Tells the gaps of a text apart. */
import { type Html, html } from '../html.ts';

/** The number of a gap as a mark, from its id `gap-2`; nothing for an interaction outside the text. */
export function gapNumber(id: string): Html | undefined {
  const number = /^gap-(\d+)$/u.exec(id)?.[1];
  return number === undefined ? undefined : html`<span class="gap-number">${number}</span>`;
}

/** The number, with words for those who hear the page. */
export function gapLabel(id: string, task: string): Html {
  return html`${gapNumber(id)}<span class="visually-hidden"> gap, ${task}: </span>`;
}
