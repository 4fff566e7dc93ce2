/** Matching as a text with menus: a line for each source, with all targets to choose from. */
import type { PhrasingContent } from 'mdast';
import { flattened } from '../../content/from-html/flattened.ts';
import type { Choice, Content, ContentBlock, Item, MatchInteraction } from '../../model/index.ts';
import type { Degradation, Degraded } from '../write-item.ts';

/** Targets may be shared and may be distractors, which plain pairs do not allow. */
export const matchToMenus: Degradation = {
  summary: 'a text with a menu for each source',
  degrade,
};

function degrade(item: Item): Degraded {
  const [interaction] = item.interactions;
  if (interaction?.kind !== 'match') return { item: undefined, reason: 'It is not a matching.' };
  const lines = interaction.sources.map(({ content }, index): ContentBlock => {
    const gap: PhrasingContent = { type: 'gap', interaction: gapId(index) };
    return {
      type: 'paragraph',
      children: [...flattened(content), { type: 'text', value: ' → ' }, gap],
    };
  });
  return {
    item: {
      ...item,
      type: 'cloze',
      stem: [...item.stem, ...headsOf(interaction), ...lines],
      interactions: interaction.sources.map(({ target }, index) => ({
        kind: 'inline-choice',
        id: gapId(index),
        choices: menuOf(interaction, target),
      })),
    },
    reason: 'Each source stands in a line of its own with a menu of all targets.',
  };
}

/** The heads of both columns, as the lines below them are. */
function headsOf({ headings }: MatchInteraction): readonly ContentBlock[] {
  if (!headings) return [];
  const [source, target] = [headings.sources, headings.targets].map(
    (content): PhrasingContent => ({ type: 'strong', children: flattened(content) }),
  );
  if (!source || !target) return [];
  return [{ type: 'paragraph', children: [source, { type: 'text', value: ' → ' }, target] }];
}

function gapId(index: number): string {
  return `gap-${index + 1}`;
}

function menuOf({ targets }: MatchInteraction, key: string): readonly Choice[] {
  return targets.map(({ id, content }, index) => ({
    id: String.fromCharCode(97 + index),
    content: oneParagraph(content),
    correct: id === key,
  }));
}

function oneParagraph(content: Content): Content {
  return [{ type: 'paragraph', children: flattened(content) }];
}
