/** Which texts of an item anyone may read. */
import type { Interaction, Item } from '../../model/index.ts';
import { metadataOf } from '../metadata-of.ts';
import { visibilityOf } from '../release.ts';
import { contentTexts } from './content-texts.ts';
import { itemParts } from './item-parts.ts';

/** The texts, formulas also without their commands, as pages set them; nothing of a hidden item. */
export function publicTexts(item: Item): readonly string[] {
  const visibility = visibilityOf(item);
  if (visibility === 'hidden') return [];
  const isFull = visibility === 'full';
  return [
    item.id,
    item.title,
    item.path,
    ...Object.values(metadataOf(item)).map((value) => JSON.stringify(value ?? '')),
    ...itemParts(item)
      .filter(({ part, isKey }) => part !== 'notes' && (isFull || !isKey))
      .flatMap(({ content }) => contentTexts(content))
      .flatMap(({ kind, text }) => (kind === 'code' ? [text, withoutCommands(text)] : [text])),
    ...item.interactions.flatMap((interaction) => wordsShown(interaction, isFull)),
  ];
}

function withoutCommands(tex: string): string {
  return tex.replaceAll(/\\[a-z]+|[{}\\,~]/giu, ' ');
}

/** What pages show of an interaction beside its contents. */
function wordsShown(interaction: Interaction, isFull: boolean): readonly string[] {
  if (isFull) return [JSON.stringify(interaction)];
  switch (interaction.kind) {
    case 'numeric-entry':
      return [interaction.unit ?? ''];
    case 'formula':
      return [interaction.unit ?? '', JSON.stringify(interaction.variables)];
    case 'hotspot':
      return [interaction.image.alt, interaction.image.url];
    default:
      return [];
  }
}
