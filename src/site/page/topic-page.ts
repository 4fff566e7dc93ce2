/** The pages of topics. */
import type { TopicGroup } from '../catalog/catalog.ts';
import { type Html, html } from '../html.ts';
import { countOf } from '../labels.ts';
import type { Site } from '../site.ts';
import { topicCrumbs } from './breadcrumbs.ts';
import { downloadLinks } from './download-links.ts';
import type { ItemList } from './list-pages.ts';
import type { Page } from './page.ts';

/** The list of a topic's items, with its subtopics above. */
export function topicList(topic: TopicGroup, site: Site): ItemList {
  const { catalog, base } = site;
  const above = topic.value.split('/').slice(0, -1).join('/');
  return {
    path: topic.path,
    section: 'topics',
    title: topic.label,
    crumbs: [{ label: 'Topics', path: 'topics/' }, ...topicCrumbs(above, catalog.topicsByValue)],
    intro: html`${topic.description === undefined ? undefined : html`<p class="lead">${topic.description}</p>`}
${subtopics(topic, base)}
${downloadLinks({ kind: 'topic', id: topic.value }, site)}`,
    items: topic.items,
  };
}

/** The page of all topics. */
export function topicsPage({ catalog, base }: Site): Page {
  return {
    path: 'topics/',
    section: 'topics',
    hasMath: false,
    title: 'Topics',
    description: `All topics of ${catalog.settings.title}.`,
    main: html`<h1>Topics</h1>
<ul class="topic-cards">
${catalog.topics.map(
  (topic) => html`<li>
<h2>${topicLink(topic, base)}</h2>
${topic.description === undefined ? undefined : html`<p>${topic.description}</p>`}
${
  topic.children.length === 0
    ? undefined
    : html`<ul>
${topic.children.map(
  (child) => html`<li>${topicLink(child, base)}</li>
`,
)}</ul>`
}
</li>
`,
)}</ul>
${
  catalog.tags.length === 0
    ? undefined
    : html`<h2>Tags</h2>
<ul class="tags">
${catalog.tags.map(
  ({
    label,
    path,
    items,
  }) => html`<li><a href="${base}${path}">${label}</a> <span class="count">${items.length}</span></li>
`,
)}</ul>`
}`,
  };
}

function subtopics({ children }: TopicGroup, base: string): Html | undefined {
  if (children.length === 0) return undefined;
  return html`<ul class="subtopics">
${children.map(
  (child) => html`<li>${topicLink(child, base)}</li>
`,
)}</ul>`;
}

function topicLink({ label, path, items }: TopicGroup, base: string): Html {
  return html`<a href="${base}${path}">${label}</a> <span class="count">${countOf(items.length, 'item')}</span>`;
}
