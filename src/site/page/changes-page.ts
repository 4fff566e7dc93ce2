/** The page of what changed from release to release. */
import type { ChangedItem, Period } from '../history/list-periods.ts';
import { type Html, html } from '../html.ts';
import { countOf } from '../labels.ts';
import type { Site } from '../site.ts';
import { changeMarks } from './change-marks.ts';
import { dateHtml } from './date.ts';
import { growthChart } from './growth-chart.ts';
import type { Page } from './page.ts';

/** Path below the base. */
export const changesPath = 'changes/';

/** Path of the feed below the base. */
export const feedPath = 'changes.atom';

/** More than these of one kind are counted. */
const mostItems = 50;

/** All periods, the newest first. */
export function changesPage(site: Site): Page {
  const { base, periods, growth, catalog } = site;
  return {
    path: changesPath,
    section: 'changes',
    title: 'Changes',
    description: `What changed in ${catalog.settings.title}.`,
    hasMath: false,
    main: html`<h1>Changes</h1>
<p>New, corrected and withdrawn items. <a href="${base}${feedPath}" type="application/atom+xml">Follow them</a> with a feed reader.</p>
${site.isHistoryComplete ? undefined : html`<p class="note">Older changes are not known here.</p>`}
${growthChart(growth)}
${periods.map((period) => periodPart(period, site))}`,
  };
}

function periodPart({ name, slug, time, added, changed, removed }: Period, site: Site): Html {
  const corrected = changed.filter(({ kinds }) => kinds.includes('key'));
  const others = changed.filter(({ kinds }) => !kinds.includes('key'));
  return html`<section class="period" id="${slug}">
<h2>${name} <span>${dateHtml(time)}</span></h2>
${itemsPart('Corrected keys', corrected, site)}
${itemsPart('Changed', others, site)}
${itemsPart('New', added, site)}
${itemsPart('Withdrawn', removed, site)}
</section>
`;
}

function itemsPart(title: string, items: readonly ChangedItem[], site: Site): Html | undefined {
  if (items.length === 0) return undefined;
  const more = items.length - mostItems;
  return html`<h3>${title} <span class="count">${items.length}</span></h3>
<ul>
${items.slice(0, mostItems).map(
  (item) => html`<li>${itemLink(item, site)}${
    item.kinds.length === 0 ? undefined : changeMarks(item.kinds)
  }</li>
`,
)}</ul>
${more > 0 ? html`<p>And ${countOf(more, 'other')}.</p>` : undefined}`;
}

/** What is gone has no page to link to. */
function itemLink({ id, title }: ChangedItem, { catalog, base }: Site): Html {
  return catalog.itemsById.has(id)
    ? html`<a href="${base}items/${id}/">${title}</a>`
    : html`${title}`;
}
