/** The words of an item that a reader sees before answering, for queries. */
import { contentToText } from '../content/to-text.ts';
import type { AuthoredItem, Content, Interaction } from '../model/index.ts';

/** Stem, choices and entries as plain text, formulas left out. */
export function itemText({
  stem,
  interactions,
}: Pick<AuthoredItem, 'stem' | 'interactions'>): string {
  return [stem, ...interactions.flatMap(shownContents)]
    .map((content) => contentToText(content, { math: 'omit' }))
    .filter((text) => text !== '')
    .join('\n');
}

function shownContents(interaction: Interaction): Content[] {
  switch (interaction.kind) {
    case 'choice':
    case 'inline-choice':
      return interaction.choices.map(({ content }) => content);
    case 'match':
      return [...interaction.sources, ...interaction.targets].map(({ content }) => content);
    case 'categorize':
      return [...interaction.categories, ...interaction.members].map(({ content }) => content);
    case 'order':
      return interaction.entries.map(({ content }) => content);
    default:
      return [];
  }
}
