/** Hot spots as a choice between the labels of the regions. */
import type { Content, Item } from '../../model/index.ts';
import type { Degradation, Degraded } from '../write-item.ts';
import { plainContent } from './plain-content.ts';

/** The image stays in the stem; without a label for each region there is nothing to choose. */
export const hotspotToChoice: Degradation = {
  summary: 'a choice between the labels of the regions',
  degrade,
};

function degrade(item: Item): Degraded {
  const [interaction] = item.interactions;
  if (interaction?.kind !== 'hotspot') return { item: undefined, reason: 'It has no image.' };
  const { id, image, areas } = interaction;
  const choices = areas.flatMap(({ id, label, correct }) =>
    label === undefined ? [] : [{ id, content: plainContent(label), correct }],
  );
  const keys = choices.filter(({ correct }) => correct).length;
  if (choices.length < areas.length || keys === 0 || keys === choices.length) {
    return {
      item: undefined,
      reason: 'A hot spot needs a label on each region, key and distractor, to become a choice.',
    };
  }
  const picture: Content = [{ type: 'paragraph', children: [{ type: 'image', ...image }] }];
  return {
    item: {
      ...item,
      type: keys === 1 ? 'multiple-choice' : 'multiple-response',
      stem: [...item.stem, ...picture],
      interactions: [
        { kind: 'choice', id, cardinality: keys === 1 ? 'single' : 'multiple', choices },
      ],
    },
    reason: 'Pointing at the image becomes a choice between the labels of its regions.',
  };
}
