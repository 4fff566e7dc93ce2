/** The page of an item. */
import type { ItemHeader } from '../../bank/item-header.ts';
import { type Html, html, raw } from '../html.ts';
import type { ItemBody } from '../item/item-body.ts';
import { countOf, difficultyLabels, typeLabels } from '../labels.ts';
import type { Site } from '../site.ts';
import { breadcrumbs, topicCrumbs } from './breadcrumbs.ts';
import { itemFacts } from './item-facts.ts';
import type { Page } from './page.ts';

/** Puts the page of a public item together. */
export function itemPage(item: ItemHeader, site: Site): Page {
  const { catalog, base } = site;
  const body = site.body(item.id);
  return {
    path: `items/${item.id}/`,
    section: 'questions',
    title: item.title,
    description: body.excerpt,
    main: html`${breadcrumbs(topicCrumbs(item.topics[0], catalog.topicsByValue), base)}
<div class="item-page">
<article class="item" lang="${item.language}">
<header>
<h1>${item.title}</h1>
${marks(item)}
</header>
${stimulusPart(item, site)}
${raw(site.resolveFiles(body.question))}
${hintsPart(body, site)}
${answerPart(item, body, site)}
${referencesPart(item)}
</article>
<aside class="about-item" aria-label="About this item">
${itemFacts(item, site)}
${linksPart(item, site)}
</aside>
</div>
${item.type === 'stimulus' ? usesPart(item, site) : undefined}
${neighboursPart(item, site)}`,
  };
}

function marks({ type, difficulty, points }: ItemHeader): Html {
  return html`<p class="marks"><span>${typeLabels[type]}</span>${
    difficulty === undefined
      ? undefined
      : html` <span class="difficulty difficulty-${difficulty}">${difficultyLabels[difficulty]}</span>`
  }${type === 'stimulus' ? undefined : html` <span>${countOf(points, 'point')}</span>`}</p>`;
}

function stimulusPart(item: ItemHeader, site: Site): Html | undefined {
  const stimulus = site.catalog.itemsById.get(item.stimulus ?? '');
  if (stimulus === undefined) return undefined;
  return html`<section class="stimulus" aria-labelledby="stimulus-title">
<h2 id="stimulus-title"><a href="${site.base}items/${stimulus.id}/">${stimulus.title}</a></h2>
${raw(site.resolveFiles(site.body(stimulus.id).question))}
</section>`;
}

function hintsPart({ hints }: ItemBody, site: Site): Html | undefined {
  if (hints.length === 0) return undefined;
  return html`<div class="hints">
${hints.map(
  (hint, index) => html`<details class="hint"><summary>${
    hints.length === 1 ? 'Hint' : `Hint ${index + 1} of ${hints.length}`
  }</summary>
<div>${raw(site.resolveFiles(hint))}</div></details>
`,
)}</div>`;
}

function answerPart(item: ItemHeader, body: ItemBody, site: Site): Html | undefined {
  if (item.type === 'stimulus') return undefined;
  if (body.answer === undefined) {
    return html`<p class="no-answer">The answer to this question is not published.</p>`;
  }
  return html`<details class="answer"><summary>${
    item.type === 'flashcard' ? 'Turn the card' : 'Show answer and solution'
  }</summary>
<div>${raw(site.resolveFiles(body.answer))}</div></details>`;
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
  const links = [...site.sourceLinks(item.path), ...site.packagesOf(item)];
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
  const isNeighbour = (other: ItemHeader | undefined): other is ItemHeader =>
    other !== undefined && other.topics[0] === item.topics[0];
  const before = catalog.items[place - 1];
  const after = catalog.items[place + 1];
  if (!isNeighbour(before) && !isNeighbour(after)) return undefined;
  return html`<nav class="neighbours" aria-label="In this topic">
${isNeighbour(before) ? html`<a rel="prev" href="${base}items/${before.id}/"><span>Previous</span> ${before.title}</a>` : undefined}
${isNeighbour(after) ? html`<a rel="next" href="${base}items/${after.id}/"><span>Next</span> ${after.title}</a>` : undefined}
</nav>`;
}
