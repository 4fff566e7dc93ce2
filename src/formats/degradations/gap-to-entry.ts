/** A text with one gap as a plain question: the gap is a line in the stem. */
import type { Nodes } from 'mdast';
import { visitContent } from '../../content/walk.ts';
import type { Content, ContentBlock, Interaction, Item } from '../../model/index.ts';
import type { Degradation, Degraded } from '../write-item.ts';

/** For formats that know no gaps; several gaps have several answers and cannot become one. */
export const gapToEntry: Degradation = {
  summary: 'a plain question where there is one gap',
  degrade,
};

function degrade(item: Item): Degraded {
  const [gap, second] = item.interactions;
  if (!gap || second) {
    return { item: undefined, reason: `It has ${item.interactions.length} gaps; one is possible.` };
  }
  const asked = askedAlone(gap);
  if (!asked) return { item: undefined, reason: 'It has no gap.' };
  return {
    item: { ...item, ...asked, stem: withLines(item.stem) },
    reason: 'The gap becomes a line in the text, with its answer below.',
  };
}

function askedAlone(gap: Interaction): Pick<Item, 'type' | 'interactions'> | undefined {
  const id = 'response';
  switch (gap.kind) {
    case 'text-entry':
      return { type: 'short-answer', interactions: [{ ...gap, id }] };
    case 'numeric-entry':
      return { type: 'numeric', interactions: [{ ...gap, id }] };
    case 'inline-choice':
      return {
        type: 'multiple-choice',
        interactions: [{ kind: 'choice', id, cardinality: 'single', choices: gap.choices }],
      };
    default:
      return undefined;
  }
}

/** The stem with `____` in the place of gaps. */
function withLines(stem: Content): Content {
  const copy: ContentBlock[] = JSON.parse(JSON.stringify(stem));
  visitContent(copy, (node) => {
    if (!('children' in node)) return;
    const children: Nodes[] = node.children;
    for (const [index, child] of children.entries()) {
      if (child.type === 'gap') children[index] = { type: 'text', value: '____' };
    }
  });
  return copy;
}
