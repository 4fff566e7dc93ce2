/** Writes the metadata of an item. */
import type { ItemHeader } from '../../bank/item-header.ts';
import { type Html, html } from '../html.ts';
import { bloomLabels, difficultyLabels, typeLabels } from '../labels.ts';
import type { Site } from '../site.ts';
import { dateHtml } from './date.ts';
import { historyPath } from './history-page.ts';

/** A list of what is known about the item beside its content. */
export function itemFacts(item: ItemHeader, site: Site): Html {
  const history = site.history(item.id);
  const { catalog, base } = site;
  const authors = [...new Set([...item.authors, ...(history?.authors ?? [])])];
  const group = (found: { path: string; label: string } | undefined, text: string): Html =>
    found === undefined ? html`${text}` : html`<a href="${base}${found.path}">${found.label}</a>`;
  return html`<dl class="facts">
${fact('Type', [
  group(
    catalog.types.find(({ value }) => value === item.type),
    typeLabels[item.type],
  ),
])}
${fact(
  item.topics.length > 1 ? 'Topics' : 'Topic',
  item.topics.map((topic) => {
    const found = catalog.topicsByValue.get(topic);
    const label = topic.replaceAll('/', ' › ');
    return group(found === undefined ? undefined : { path: found.path, label }, label);
  }),
)}
${fact(
  'Difficulty',
  item.difficulty === undefined
    ? []
    : [
        group(
          catalog.difficulties.find(({ value }) => value === item.difficulty),
          difficultyLabels[item.difficulty],
        ),
      ],
)}
${item.type === 'stimulus' ? undefined : fact('Points', [html`${item.points}`])}
${fact('Time', item.minutes === undefined ? [] : [html`${item.minutes} min`])}
${fact(
  'Outcomes',
  item.outcomes.map((outcome) => outcomeName(outcome, site)),
)}
${fact('Level', item.bloom === undefined ? [] : [html`${bloomLabels[item.bloom]}`])}
${fact(
  'Tags',
  item.tags.map((tag) => group(catalog.tagsByValue.get(tag), tag)),
)}
${fact('Language', item.language === catalog.settings.languages[0] ? [] : [html`${item.language}`])}
${fact(
  authors.length > 1 ? 'Authors' : 'Author',
  authors.map((author) => html`${author}`),
)}
${fact('Created', history?.created === undefined ? [] : [dateHtml(history.created)])}
${fact('Changed', history?.changed === undefined ? [] : [dateHtml(history.changed)])}
${fact('Revisions', site.hasHistory(item.id) ? [revisionsLink(item, site)] : [])}
${fact('Licence', item.license === undefined ? [] : [html`${item.license}`])}
${fact('Bank', item.bank === undefined ? [] : [html`${item.bank}`])}
${fact('From', item.source === undefined ? [] : [html`${item.source}`])}
${fact('Id', [html`<code>${item.id}</code>`])}
</dl>`;
}

function fact(name: string, values: readonly Html[]): Html | undefined {
  if (values.length === 0) return undefined;
  return html`<div><dt>${name}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>`;
}

function revisionsLink({ id }: ItemHeader, site: Site): Html {
  const count = site.toldHistory(id).revisions.length;
  return html`<a href="${site.base}${historyPath(id)}">${count}</a>`;
}

function outcomeName(id: string, { catalog }: Site): Html {
  const found = catalog.settings.outcomeFrameworks
    .flatMap(({ outcomes }) => outcomes)
    .find((outcome) => outcome.id === id);
  return html`${found?.title ?? id}`;
}
