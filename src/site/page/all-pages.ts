/** Every page that follows from the bank, by its path below the site's base. */
import { allTopics } from '../catalog/make-catalog.ts';
import type { Site } from '../site.ts';
import { assessmentPage, assessmentsPage } from './assessment-page.ts';
import type { Crumb } from './breadcrumbs.ts';
import { changesPage, changesPath } from './changes-page.ts';
import { historyPage, historyPath } from './history-page.ts';
import { itemPage } from './item-page.ts';
import { type ItemList, listPage, pageCount } from './list-pages.ts';
import type { Page } from './page.ts';
import { topicList, topicsPage } from './topic-page.ts';

/** Pages are written when asked for: thousands of them at once would fill the memory. */
export type Pages = ReadonlyMap<string, () => Page>;

/** All pages. */
export function allPages(site: Site): Pages {
  const { catalog } = site;
  const pages = new Map<string, () => Page>();
  for (const item of catalog.items) pages.set(`items/${item.id}/`, () => itemPage(item, site));
  for (const list of itemLists(site)) {
    for (let number = 1; number <= pageCount(list.items.length); number += 1) {
      const path = number === 1 ? list.path : `${list.path}${number}/`;
      pages.set(path, () => listPage(list, number, site));
    }
  }
  for (const item of catalog.items) {
    if (!site.hasHistory(item.id)) continue;
    pages.set(historyPath(item.id), () => historyPage(item, site));
  }
  if (site.periods.length > 0) pages.set(changesPath, () => changesPage(site));
  pages.set('topics/', () => topicsPage(site));
  pages.set('assessments/', () => assessmentsPage(site));
  for (const assessment of catalog.assessments) {
    pages.set(`assessments/${assessment.id}/`, () => assessmentPage(assessment, site));
  }
  return pages;
}

function itemLists(site: Site): readonly ItemList[] {
  const { catalog } = site;
  const questions: Crumb = { label: 'Questions', path: 'items/' };
  return [
    {
      path: 'items/',
      section: 'questions',
      title: 'All questions',
      crumbs: [],
      items: catalog.items,
    },
    ...allTopics(catalog.topics).map((topic) => topicList(topic, site)),
    ...[...catalog.types, ...catalog.difficulties].map(
      ({ path, label, items }): ItemList => ({
        path,
        section: 'questions',
        title: label,
        crumbs: [questions],
        items,
      }),
    ),
    ...catalog.tags.map(
      ({ path, label, items }): ItemList => ({
        path,
        section: 'topics',
        title: `Tag: ${label}`,
        crumbs: [{ label: 'Topics', path: 'topics/' }],
        items,
      }),
    ),
  ];
}
