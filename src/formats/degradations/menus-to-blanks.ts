/** Menus in the text as blanks, their options named beside them. */
import type { Nodes, PhrasingContent } from 'mdast';
import { visitContent } from '../../content/walk.ts';
import type { Content, ContentBlock, InlineChoiceInteraction, Item } from '../../model/index.ts';
import type { Degradation, Degraded } from '../write-item.ts';
import { plainTextOf } from './plain-content.ts';
import { replaceInteractions } from './replace-interaction.ts';

/** The right option has to be typed; one that is not plain text cannot be. */
export const menusToBlanks: Degradation = {
  summary: 'blanks, the options of a menu named after it',
  degrade,
};

function degrade(item: Item): Degraded {
  const menus = item.interactions.filter((interaction) => interaction.kind === 'inline-choice');
  const answers = new Map(menus.map((menu) => [menu.id, answersOf(menu)]));
  if ([...answers.values()].some((texts) => texts.includes(undefined))) {
    return { item: undefined, reason: 'An option with a formula or picture cannot be typed.' };
  }
  const degraded = replaceInteractions(item, (interaction) => {
    if (interaction.kind !== 'inline-choice') return interaction;
    const texts = answers.get(interaction.id) ?? [];
    const keys = texts.flatMap((value) =>
      value === undefined ? [] : [{ kind: 'literal' as const, value }],
    );
    return { kind: 'text-entry', id: interaction.id, keys };
  });
  return {
    item: { ...degraded, stem: withOptions(item.stem, menus) },
    reason:
      'Menus beside blanks become blanks too; their options are named after them' +
      `${menus.some(hasFeedback) ? ', and the feedback on the options is lost' : ''}.`,
  };
}

function answersOf({ choices }: InlineChoiceInteraction): (string | undefined)[] {
  return choices.filter(({ correct }) => correct).map(({ content }) => plainTextOf(content));
}

function hasFeedback({ choices }: InlineChoiceInteraction): boolean {
  return choices.some(({ feedback }) => feedback !== undefined);
}

/** The stem with ` (a / b / c)` after each gap that was a menu. */
function withOptions(stem: Content, menus: readonly InlineChoiceInteraction[]): Content {
  const copy: ContentBlock[] = JSON.parse(JSON.stringify(stem));
  visitContent(copy, (node) => {
    if (!('children' in node)) return;
    const children: Nodes[] = node.children;
    for (const [index, child] of [...children.entries()].reverse()) {
      const menu = child.type === 'gap' && menus.find(({ id }) => id === child.interaction);
      if (menu) children.splice(index + 1, 0, ...optionsOf(menu));
    }
  });
  return copy;
}

function optionsOf({ choices }: InlineChoiceInteraction): PhrasingContent[] {
  const options = choices.flatMap(({ content }, index): PhrasingContent[] => {
    const [paragraph] = content;
    const separator = index === 0 ? ' (' : ' / ';
    return paragraph?.type === 'paragraph'
      ? [{ type: 'text', value: separator }, ...paragraph.children]
      : [];
  });
  return [...options, { type: 'text', value: ')' }];
}
