/** The pages of assessments. */

import type { ItemHeader } from '../../bank/item-header.ts';
import type { Assessment, DrawnSection, FixedSection, Section } from '../../model/index.ts';
import { type Html, html } from '../html.ts';
import { countOf } from '../labels.ts';
import type { Site } from '../site.ts';
import { assessmentSettings } from './assessment-settings.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { downloadLinks } from './download-links.ts';
import type { Page } from './page.ts';

/** The page of all assessments. */
export function assessmentsPage({ catalog, base }: Site): Page {
  return {
    path: 'assessments/',
    section: 'assessments',
    hasMath: false,
    title: 'Assessments',
    description: `Assessments of ${catalog.settings.title}.`,
    main: html`<h1>Assessments</h1>
${catalog.assessments.length === 0 ? html`<p>There are no assessments yet.</p>` : undefined}
<ul class="cards">
${catalog.assessments.map(
  (
    assessment,
  ) => html`<li><h2><a href="${base}assessments/${assessment.id}/">${assessment.title}</a></h2>
<p class="marks"><span>${countOf(questionCount(assessment), 'question')}</span>${
    assessment.settings.timeLimitMinutes === undefined
      ? undefined
      : html` <span>${assessment.settings.timeLimitMinutes} min</span>`
  }</p></li>
`,
)}</ul>`,
  };
}

/** The page of one assessment. */
export function assessmentPage(assessment: Assessment, site: Site): Page {
  const { id, title, sections } = assessment;
  return {
    path: `assessments/${id}/`,
    section: 'assessments',
    hasMath: true,
    title,
    description: `${title}: ${countOf(questionCount(assessment), 'question')}.`,
    main: html`${breadcrumbs([{ label: 'Assessments', path: 'assessments/' }], site.base)}
<h1>${title}</h1>
<div class="introduction">${site.describeAssessment(assessment)}</div>
${assessmentSettings(assessment.settings)}
${downloadLinks({ kind: 'assessment', id }, site)}
${sections.map((section, index) => sectionPart(section, index, site))}`,
  };
}

function questionCount({ sections }: Assessment): number {
  return sections.reduce(
    (sum, section) => sum + (section.kind === 'fixed' ? section.items.length : section.pick),
    0,
  );
}

function sectionPart(section: Section, index: number, site: Site): Html {
  return html`<section><h2>${section.title ?? `Section ${index + 1}`}</h2>
${section.kind === 'fixed' ? fixedPart(section, site) : drawnPart(section, site)}
</section>
`;
}

function fixedPart(section: FixedSection, site: Site): Html {
  const shown = section.items.flatMap(({ id }) => site.catalog.itemsById.get(id) ?? []);
  return html`${hiddenNote(section.items.length - shown.length)}
${itemList(shown, site)}`;
}

function drawnPart({ pick, points, from }: DrawnSection, site: Site): Html {
  const pool =
    from.kind === 'items'
      ? from.ids.flatMap((id) => site.catalog.itemsById.get(id) ?? [])
      : drawnBy(from.ids ?? [], site);
  return html`<p>${countOf(pick, 'question')} drawn at random${
    points === undefined ? undefined : `, ${countOf(points, 'point')} each`
  }.</p>
<details><summary>${countOf(pool.length, 'published question')} to draw from</summary>
${itemList(pool, site)}</details>`;
}

/** What a query draws, in the catalog's order. */
function drawnBy(ids: readonly string[], { catalog }: Site): readonly ItemHeader[] {
  const drawn = new Set(ids);
  return catalog.items.filter(({ id }) => drawn.has(id));
}

function itemList(items: readonly ItemHeader[], site: Site): Html {
  return html`<ol class="item-list">
${items.map(site.row)}</ol>`;
}

function hiddenNote(count: number): Html | undefined {
  if (count === 0) return undefined;
  return html`<p class="note">${countOf(count, 'question')} of this section ${
    count === 1 ? 'is' : 'are'
  } not published.</p>`;
}
