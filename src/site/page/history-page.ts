/** The page of an item's history. */
import type { ItemHeader } from '../../bank/item-header.ts';
import type { ToldChange, ToldRevision } from '../history/told-revision.ts';
import { type Html, html, raw } from '../html.ts';
import { changeLabels, countOf } from '../labels.ts';
import type { Site } from '../site.ts';
import { breadcrumbs, topicCrumbs } from './breadcrumbs.ts';
import { changeMarks } from './change-marks.ts';
import { dateHtml } from './date.ts';
import type { Page } from './page.ts';

/** Path below the base. */
export function historyPath(id: string): string {
  return `items/${id}/history/`;
}

/** Every revision, the newest first, with the question before and after. */
export function historyPage(item: ItemHeader, site: Site): Page {
  const { base, catalog } = site;
  const history = site.toldHistory(item.id);
  const crumbs = [
    ...topicCrumbs(item.topics[0], catalog.topicsByValue),
    { label: item.title, path: `items/${item.id}/` },
  ];
  return {
    path: historyPath(item.id),
    section: 'questions',
    title: `History of ${item.title}`,
    description: `${countOf(history.revisions.length, 'revision')} of ${item.title}.`,
    hasMath: history.styles.length > 0,
    main: html`${breadcrumbs(crumbs, base)}
<h1>History of <a href="${base}items/${item.id}/">${item.title}</a></h1>
${site.isHistoryComplete ? undefined : html`<p class="note">Older revisions are not known here.</p>`}
<ol class="revisions">
${history.revisions.map((revision) => revisionPart(revision, item, site))}</ol>`,
  };
}

function revisionPart(revision: ToldRevision, item: ItemHeader, site: Site): Html {
  const { time, author, subject, changes } = revision;
  const isAlarm = changes.some(({ kind }) => kind === 'key');
  return html`<li>
<h2>${dateHtml(time)} <span>${author}</span></h2>
${changeMarks(changes.map(({ kind }) => kind))}
${subject === undefined ? undefined : html`<p>${subject}</p>`}
${isAlarm ? usesPart(item, site) : undefined}
${changeList(changes)}
${statesPart(revision, site)}
</li>
`;
}

/** Who has been scored by the old key should know. */
function usesPart({ id }: ItemHeader, { catalog, base }: Site): Html | undefined {
  const uses = catalog.assessments.filter(({ sections }) =>
    sections.some((section) =>
      section.kind === 'fixed'
        ? section.items.some((reference) => reference.id === id)
        : section.from.ids?.includes(id),
    ),
  );
  if (uses.length === 0) return undefined;
  return html`<p class="note">Used in ${uses.map(
    (use, at) =>
      html`${at === 0 ? '' : ', '}<a href="${base}assessments/${use.id}/">${use.title}</a>`,
  )}.</p>`;
}

/** What was and what is, where that says it in a few words. */
function changeList(changes: readonly ToldChange[]): Html | undefined {
  const short = changes.filter(
    ({ kind, before, after }) =>
      ['key', 'tolerance', 'points', 'scoring', 'title', 'metadata', 'moved'].includes(kind) &&
      (before !== undefined || after !== undefined),
  );
  if (short.length === 0) return undefined;
  return html`<ul>
${short.map(
  ({
    kind,
    part,
    before,
    after,
  }) => html`<li>${part ?? (kind === 'key' ? 'Key' : changeLabels[kind])}: ${
    before === undefined ? undefined : html`<del>${raw(before)}</del>`
  }${before === undefined || after === undefined ? undefined : ' → '}${
    after === undefined ? undefined : html`<ins>${raw(after)}</ins>`
  }</li>
`,
)}</ul>`;
}

function statesPart({ oid, before, after }: ToldRevision, site: Site): Html | undefined {
  if (before === undefined || after === undefined) return undefined;
  const prefix = oid.slice(0, 8);
  return html`<details><summary>Before and after</summary>
<div class="states">
<section aria-label="Before"><h3>Before</h3>
<div class="item">${raw(apart(site.resolve(before), `${prefix}-b-`))}</div></section>
<section aria-label="After"><h3>After</h3>
<div class="item">${raw(apart(site.resolve(after), `${prefix}-a-`))}</div></section>
</div></details>`;
}

/** Keeps the ids and names of several states of one question on a page apart. */
function apart(markup: string, prefix: string): string {
  return markup.replaceAll(
    /\s(id|for|name|aria-labelledby|aria-describedby|list)="([^"]+)"/gu,
    (_, name: string, value: string) =>
      ` ${name}="${value
        .split(' ')
        .map((one) => prefix + one)
        .join(' ')}"`,
  );
}
