/** Matching, ordering and sorting: lists on the front, the key on the back. */
import { fingerprintHex } from '../../../src/formats/fingerprint.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import type { Content, Entry, Item } from '../../../src/model/index.ts';
import type { NoteContext, NoteDraft } from '../note.ts';
import { judged } from './judged.ts';

/** Two lists; the pairs on the back. */
export function writeMatch(item: Item, { html, report }: NoteContext): NoteDraft {
  report(judged);
  const { headings, sources, targets } = soleInteraction(item, 'match');
  const lists = [
    { title: headings?.sources, entries: sources },
    { title: headings?.targets, entries: shuffled(targets, item) },
  ].map(({ title, entries }) => titled(title, html) + list(entries, 'ul', html));
  const pairs = sources.map(
    ({ content, target }) =>
      `<tr><td>${html.inline(content)}</td><td>${html.inline(contentOf(target, targets))}</td></tr>`,
  );
  return {
    kind: 'basic',
    cards: 1,
    fields: {
      Front: [html.block(item.stem), ...lists].join('\n'),
      Back: `<table>\n${pairs.join('\n')}\n</table>`,
    },
  };
}

/** The entries in another order; the right one on the back. */
export function writeOrder(item: Item, { html, report }: NoteContext): NoteDraft {
  report(judged);
  const { entries } = soleInteraction(item, 'order');
  return {
    kind: 'basic',
    cards: 1,
    fields: {
      Front: `${html.block(item.stem)}\n${list(shuffled(entries, item), 'ul', html)}`,
      Back: list(entries, 'ol', html),
    },
  };
}

/** The categories and, in another order, their members; sorted on the back. */
export function writeCategorize(item: Item, { html, report }: NoteContext): NoteDraft {
  report(judged);
  const { categories, members } = soleInteraction(item, 'categorize');
  const lists = [categories, shuffled(members, item)].map((entries) => list(entries, 'ul', html));
  const sorted = categories.map(
    ({ id, content }) =>
      `<p>${html.inline(content)}</p>\n${list(
        members.filter(({ category }) => category === id),
        'ul',
        html,
      )}`,
  );
  return {
    kind: 'basic',
    cards: 1,
    fields: {
      Front: [html.block(item.stem), ...lists].join('\n'),
      Back: sorted.join('\n'),
    },
  };
}

function list(entries: readonly Entry[], tag: 'ol' | 'ul', html: NoteContext['html']): string {
  const lines = entries.map(({ content }) => `<li>${html.inline(content)}</li>\n`);
  return `<${tag}>\n${lines.join('')}</${tag}>`;
}

function titled(title: Content | undefined, html: NoteContext['html']): string {
  return title && title.length > 0 ? `<p>${html.inline(title)}</p>\n` : '';
}

function contentOf(id: string, entries: readonly Entry[]): Content {
  return entries.find((entry) => entry.id === id)?.content ?? [];
}

/** In an order that the words alone decide, so that it does not tell the key. */
function shuffled<E extends Entry>(entries: readonly E[], item: Item): readonly E[] {
  return entries
    .map((entry) => ({ entry, rank: fingerprintHex(item.id + JSON.stringify(entry.content)) }))
    .toSorted((left, right) => (left.rank < right.rank ? -1 : 1))
    .map(({ entry }) => entry);
}
