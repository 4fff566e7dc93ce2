/** Categorization as matching: each member with its category. */
import type { Item } from '../../model/index.ts';
import type { Degradation, Degraded } from '../write-item.ts';
import { plainContent } from './plain-content.ts';

/** Members of no category are matched with a dash, so that they stay in the question. */
export const categorizeToMatch: Degradation = {
  summary: 'matching, each member with its category',
  degrade,
};

function degrade(item: Item): Degraded {
  const [interaction] = item.interactions;
  if (interaction?.kind !== 'categorize') {
    return { item: undefined, reason: 'It is not a categorization.' };
  }
  const { id, categories, members } = interaction;
  const none = { id: 'none', content: plainContent('–') };
  const hasDistractors = members.some(({ category }) => category === null);
  return {
    item: {
      ...item,
      type: 'matching',
      interactions: [
        {
          kind: 'match',
          id,
          sources: members.map(({ category, ...entry }) => ({
            ...entry,
            target: category ?? none.id,
          })),
          targets: hasDistractors ? [...categories, none] : categories,
        },
      ],
    },
    reason:
      'Categorization becomes matching: each member is given its category' +
      `${hasDistractors ? ', “–” for those that belong to none' : ''}.`,
  };
}
