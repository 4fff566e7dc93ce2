/** Writes one item as a row of a list, for pages and for the search in the browser alike. */
import type { ResultRecord } from '../../bank/search/index.ts';
import { type Html, html } from '../html.ts';
import { itemMarks } from './item-marks.ts';

/** @param base of the site, begins and ends with a slash */
export function itemRow(item: ResultRecord, base: string): Html {
  return html`<li class="item-row"><a href="${base}items/${item.id}/">${item.title}</a>
<p class="excerpt">${item.excerpt}</p>
${itemMarks(item)}</li>
`;
}
