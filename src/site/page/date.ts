/** Writes dates. */
import { type Html, html } from '../html.ts';

/** Names of months, January first. */
export const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A day in UTC, `5 March 2026`, the same on every machine. @param seconds since 1970 */
export function dateHtml(seconds: number): Html {
  const date = new Date(seconds * 1000);
  const day = date.toISOString().slice(0, 10);
  return html`<time datetime="${day}">${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}</time>`;
}
