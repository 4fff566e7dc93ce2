/** Cuts a long list of items into pages. */
import type { ItemHeader } from '../../bank/item-header.ts';
import { type Html, html } from '../html.ts';
import { countOf } from '../labels.ts';
import type { Site } from '../site.ts';
import { breadcrumbs, type Crumb } from './breadcrumbs.ts';
import type { Page, Section } from './page.ts';

/** Rows on a page. */
export const rowsPerPage = 50;

/** What a list is of. */
export interface ItemList {
  /** Below the site's base, ending in a slash; further pages add their number. */
  readonly path: string;
  readonly section: Section;
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  /** Stands above the list on its first page. */
  readonly intro?: Html;
  readonly items: readonly ItemHeader[];
}

/** How many pages a list takes; an empty one takes one. */
export function pageCount(items: number): number {
  return Math.max(1, Math.ceil(items / rowsPerPage));
}

/** One page of a list. @param number from 1 */
export function listPage(list: ItemList, number: number, site: Site): Page {
  const { path, section, title, crumbs, intro, items } = list;
  const count = pageCount(items.length);
  const rows = items.slice((number - 1) * rowsPerPage, number * rowsPerPage);
  const shown = number === 1 ? title : `${title}, page ${number}`;
  return {
    path: pathOf(path, number),
    section,
    hasMath: false,
    title: shown,
    description: `${title}: ${countOf(items.length, 'item')} of ${site.catalog.settings.title}.`,
    main: html`${breadcrumbs(crumbs, site.base)}
<h1>${title}</h1>
${number === 1 ? intro : undefined}
<p class="count">${countOf(items.length, 'item')}${
      count === 1 ? undefined : `, page ${number} of ${count}`
    }</p>
<ol class="item-list">
${rows.map(site.row)}</ol>
${pagination(path, number, count, site.base)}`,
  };
}

/** Links between the pages of a list; nothing where there is but one. */
export function pagination(path: string, number: number, count: number, base: string): Html {
  if (count === 1) return html``;
  const link = (target: number, label: string, relation: string): Html | undefined =>
    target < 1 || target > count
      ? undefined
      : html`<a class="button" rel="${relation}" href="${base}${pathOf(path, target)}">${label}</a>`;
  const near = [...new Set([1, number - 1, number, number + 1, count])].filter(
    (target) => target >= 1 && target <= count,
  );
  return html`<nav class="pagination" aria-label="Pages">${link(number - 1, 'Previous', 'prev')}
<ol>${near.map(
    (target, index) =>
      html`${gap(near[index - 1], target)}<li><a href="${base}${pathOf(path, target)}"${
        target === number ? html` aria-current="page"` : undefined
      }><span class="visually-hidden">Page </span>${target}</a></li>`,
  )}</ol>
${link(number + 1, 'Next', 'next')}</nav>`;
}

function gap(before: number | undefined, target: number): Html | undefined {
  return before === undefined || before + 1 === target
    ? undefined
    : html`<li aria-hidden="true">…</li>`;
}

function pathOf(path: string, number: number): string {
  return number === 1 ? path : `${path}${number}/`;
}
