/** The page of an item. */
import type { ItemHeader } from '../../bank/item-header.ts';
import { type Html, html } from '../html.ts';
import { reportLink } from '../report-link.ts';
import type { Site } from '../site.ts';
import { breadcrumbs, topicCrumbs } from './breadcrumbs.ts';
import { downloadLinks } from './download-links.ts';
import { itemFacts } from './item-facts.ts';
import { itemMarks } from './item-marks.ts';
import { answerPart, hintsPart, questionPart, stimulusPart } from './item-parts.ts';
import type { Page } from './page.ts';

/** Puts the page of a public item together. */
export function itemPage(item: ItemHeader, site: Site): Page {
  const { catalog, base } = site;
  const stimulus = catalog.itemsById.has(item.stimulus ?? '') ? item.stimulus : undefined;
  return {
    path: `items/${item.id}/`,
    section: 'questions',
    title: item.title,
    description: site.excerpt(item.id),
    hasMath: site.hasMath(item.id) || (stimulus !== undefined && site.hasMath(stimulus)),
    main: html`${breadcrumbs(topicCrumbs(item.topics[0], catalog.topicsByValue), base)}
<div class="item-page">
<article class="item" lang="${item.language}">
<header>
<h1>${item.title}</h1>
${itemMarks(item)}
</header>
${stimulusPart(item, site)}
${questionPart(item, site)}
${hintsPart(item, site)}
${answerPart(item, site)}
${referencesPart(item)}
</article>
<aside class="about-item" aria-label="About this item">
${itemFacts(item, site)}
${linksPart(item, site)}
${item.topics[0] === undefined ? undefined : downloadLinks({ kind: 'topic', id: item.topics[0] }, site)}
</aside>
</div>
${item.type === 'stimulus' ? usesPart(item, site) : undefined}
${neighboursPart(item, site)}`,
  };
}

function referencesPart({ references }: ItemHeader): Html | undefined {
  if (references.length === 0) return undefined;
  return html`<section class="references"><h2>Read further</h2>
<ul>
${references.map(
  ({
    title,
    url,
  }) => html`<li>${url === undefined ? title : html`<a href="${url}" rel="noreferrer">${title}</a>`}</li>
`,
)}</ul></section>`;
}

function linksPart(item: ItemHeader, site: Site): Html | undefined {
  const version = site.history(item.id)?.revisions.at(-1)?.commit.oid;
  const links = [
    ...site.sourceLinks(item.path),
    ...reportLink(site.catalog.settings, item, version),
  ];
  if (links.length === 0) return undefined;
  return html`<ul class="links">
${links.map(
  ({ label, url }) => html`<li><a href="${url}">${label}</a></li>
`,
)}</ul>`;
}

function usesPart(item: ItemHeader, site: Site): Html | undefined {
  const uses = site.catalog.itemsByStimulus.get(item.id) ?? [];
  if (uses.length === 0) return undefined;
  return html`<section><h2>Questions about it</h2>
<ol class="item-list">
${uses.map(site.row)}</ol></section>`;
}

/** The items before and after in the same topic. */
function neighboursPart(item: ItemHeader, { catalog, base }: Site): Html | undefined {
  const place = catalog.places.get(item.id) ?? 0;
  const neighbour = (at: number): ItemHeader | undefined => {
    const other = catalog.items[at];
    return other?.topics[0] === item.topics[0] ? other : undefined;
  };
  const before = neighbour(place - 1);
  const after = neighbour(place + 1);
  if (before === undefined && after === undefined) return undefined;
  const link = (other: ItemHeader | undefined, relation: string, label: string) =>
    other === undefined
      ? undefined
      : html`<a rel="${relation}" href="${base}items/${other.id}/"><span>${label}</span> ${other.title}</a>
`;
  return html`<nav class="neighbours" aria-label="In this topic">
${link(before, 'prev', 'Previous')}${link(after, 'next', 'Next')}</nav>`;
}
