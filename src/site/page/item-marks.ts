/** Writes the line of marks below an item's title. */
import type { ResultRecord } from '../../bank/search/index.ts';
import { type Html, html } from '../html.ts';
import { countOf, difficultyLabels, typeLabels } from '../labels.ts';

/** Type, difficulty, points and, where it is given, the topic. */
export function itemMarks(
  item: Pick<ResultRecord, 'type' | 'difficulty' | 'points' | 'topic'>,
): Html {
  const { type, difficulty, points, topic } = item;
  const marks = [
    html`<span>${typeLabels[type]}</span>`,
    difficulty === undefined
      ? undefined
      : html`<span class="difficulty difficulty-${difficulty}">${difficultyLabels[difficulty]}</span>`,
    // There is nothing to earn by reading.
    type === 'stimulus' ? undefined : html`<span>${countOf(points, 'point')}</span>`,
    topic === undefined ? undefined : html`<span>${topic.replaceAll('/', ' › ')}</span>`,
  ];
  return html`<p class="marks">${marks.map((mark) => mark && html`${mark} `)}</p>`;
}
