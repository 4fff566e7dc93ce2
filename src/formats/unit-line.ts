/** The unit of a number where there is no place for it beside the field. */
import type { Nodes, PhrasingContent } from 'mdast';
import { visitContent } from '../content/walk.ts';
import type { Content, ContentBlock, Item } from '../model/index.ts';

/** The unit as running text; LaTeX between `$` becomes formulas. */
function unitText(unit: string): PhrasingContent[] {
  return unit.split('$').flatMap((value, index): PhrasingContent[] => {
    if (value === '') return [];
    return [index % 2 === 0 ? { type: 'text', value } : { type: 'inlineMath', value }];
  });
}

/**
 * The stem with each unit shown: behind the gap that it belongs to, or in a last line with a blank
 * before it.
 */
export function stemWithUnits({ stem, interactions }: Item): Content {
  const units = new Map(
    interactions.flatMap((interaction) =>
      'unit' in interaction && interaction.unit?.trim() ? [[interaction.id, interaction.unit]] : [],
    ),
  );
  if (units.size === 0) return stem;
  const copy: ContentBlock[] = JSON.parse(JSON.stringify(stem));
  visitContent(copy, (node) => {
    if (!('children' in node)) return;
    const children: Nodes[] = node.children;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      const unit = child?.type === 'gap' ? units.get(child.interaction) : undefined;
      if (child?.type !== 'gap' || unit === undefined) continue;
      children.splice(index + 1, 0, { type: 'text', value: ' ' }, ...unitText(unit));
      units.delete(child.interaction);
    }
  });
  const lines = [...units.values()].map(
    (unit): ContentBlock => ({
      type: 'paragraph',
      children: [{ type: 'text', value: '____ ' }, ...unitText(unit)],
    }),
  );
  return [...copy, ...lines];
}
