/** Takes from an item that was read what linking needs. */
import type { ItemReading } from '../markdown/parse-item.ts';
import type { AuthoredItem } from '../model/index.ts';
import type { AuthoredHeader, ItemSummary } from './item-header.ts';
import { itemText } from './item-text.ts';

/** The summary of the file at `path`. */
export function summarizeItem(reading: ItemReading, path: string): ItemSummary {
  const { id, item, diagnostics, links } = reading;
  return {
    path,
    ...(id === undefined ? {} : { id }),
    ...(item === undefined ? {} : { header: headerOf(item) }),
    assets: links.assets,
    places: {
      id: links.key('id'),
      topic: links.key('topic'),
      outcomes: links.key('outcomes'),
      stimulus: links.key('stimulus'),
      fixed: links.key('fixed'),
      release: links.key('release'),
    },
    diagnostics,
  };
}

function headerOf(item: AuthoredItem): AuthoredHeader {
  const { id, title, type, path, metadata, interactions } = item;
  const choices = interactions.flatMap((interaction) =>
    'choices' in interaction ? interaction.choices.map((choice) => choice.id) : [],
  );
  return { id, title, type, path, metadata, choices, text: itemText(item) };
}
