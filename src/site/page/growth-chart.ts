/** Draws how the bank grew. */
import type { GrowthPoint } from '../history/growth.ts';
import { type Html, html } from '../html.ts';
import { countOf } from '../labels.ts';

const [width, height] = [640, 160];

/** A chart with its numbers in a table behind it; nothing for a bank of a single month. */
export function growthChart(points: readonly GrowthPoint[]): Html | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return undefined;
  const most = Math.max(1, ...points.map(({ items }) => items));
  const x = (at: number): string => ((at / (points.length - 1)) * width).toFixed(1);
  const y = (items: number): string => (height - (items / most) * height).toFixed(1);
  const line = points.map(({ items }, at) => `${x(at)},${y(items)}`).join(' ');
  const summary = `From ${countOf(first.items, 'item')} in ${first.month} to ${countOf(last.items, 'item')} in ${last.month}.`;
  return html`<figure class="growth">
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${summary}" preserveAspectRatio="none">
<polygon points="0,${height} ${line} ${width},${height}" />
<polyline points="${line}" />
</svg>
<figcaption>${summary}</figcaption>
<details><summary>The numbers</summary>
<div class="table" tabindex="0"><table><thead><tr><th scope="col">Month</th><th scope="col">Items</th></tr></thead>
<tbody>${points.map(
    ({ month, items }) =>
      html`<tr><td>${month}</td><td>${items}</td></tr>
`,
  )}</tbody></table></div></details>
</figure>`;
}
