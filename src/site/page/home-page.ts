/** What the front page shows before any script runs. */
import type { Group, TopicGroup } from '../catalog/catalog.ts';
import { type Html, html } from '../html.ts';
import { countOf } from '../labels.ts';
import type { Site } from '../site.ts';
import { pageCount, rowsPerPage } from './list-pages.ts';

/** Data of the front page. */
export interface HomePage {
  readonly title: string;
  readonly description: string;
  /** `1,204 items` */
  readonly count: string;
  /** Links to topics, types and difficulties; a script makes filters of them. */
  readonly facets: Html;
  /** The first rows. */
  readonly rows: Html;
  /** Path of the next rows below the site's base, if there are more. */
  readonly nextPath?: string;
}

/** The front page. */
export function homePage(site: Site): HomePage {
  const { catalog, base } = site;
  const { title, description } = catalog.settings;
  const count = countOf(catalog.items.length, 'item');
  return {
    title,
    description: description ?? `${count} to learn with.`,
    count,
    facets: html`${facet('Topic', topicLinks(catalog.topics, base))}
${facet('Type', groupLinks('type', catalog.types, base))}
${facet('Difficulty', groupLinks('difficulty', catalog.difficulties, base))}`,
    rows: html`${catalog.items.slice(0, rowsPerPage).map(site.row)}`,
    ...(pageCount(catalog.items.length) > 1 ? { nextPath: 'items/2/' } : {}),
  };
}

function facet(name: string, links: readonly Html[]): Html {
  if (links.length === 0) return html``;
  return html`<div class="facet"><h2>${name}</h2>
<ul>
${links}</ul></div>`;
}

/** Subtopics stay hidden until their topic is chosen; without a script the topic's page has them. */
function topicLinks(topics: readonly TopicGroup[], base: string): readonly Html[] {
  return topics.map(
    (topic) => html`<li>${facetLink('topic', topic, base)}${
      topic.children.length === 0
        ? undefined
        : html`
<ul hidden>
${topicLinks(topic.children, base)}</ul>`
    }</li>
`,
  );
}

function groupLinks(field: string, groups: readonly Group[], base: string): readonly Html[] {
  return groups.map(
    (group) => html`<li>${facetLink(field, group, base)}</li>
`,
  );
}

function facetLink(field: string, { value, label, path, items }: Group, base: string): Html {
  return html`<a href="${base}${path}" data-facet="${field}" data-value="${value}">${label} <span class="count">${items.length}</span></a>`;
}
