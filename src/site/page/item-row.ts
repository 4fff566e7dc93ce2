/** Writes one item as a row of a list, for pages and for the search in the browser alike. */
import type { ResultRecord } from '../../bank/search/index.ts';
import { type Html, html } from '../html.ts';
import { countOf, difficultyLabels, typeLabels } from '../labels.ts';

/** @param base of the site, begins and ends with a slash */
export function itemRow(item: ResultRecord, base: string): Html {
  const { id, title, type, difficulty, points, topic, excerpt } = item;
  return html`<li class="item-row"><a href="${base}items/${id}/">${title}</a>
<p class="excerpt">${excerpt}</p>
<p class="marks"><span>${typeLabels[type]}</span>${
    difficulty === undefined
      ? undefined
      : html` <span class="difficulty difficulty-${difficulty}">${difficultyLabels[difficulty]}</span>`
  }${type === 'stimulus' ? undefined : html` <span>${countOf(points, 'point')}</span>`}${
    topic === undefined ? undefined : html` <span>${topic.replaceAll('/', ' › ')}</span>`
  }</p></li>
`;
}
