/** A formula item with one set of values: a numeric item. */
import type { Nodes } from 'mdast';
import { visitContent } from '../../content/walk.ts';
import { drawVariants, type Variant } from '../../interactions/formula/variants.ts';
import { keyAround } from '../../interactions/numeric-entry/key-around.ts';
import type { FormulaInteraction, Item } from '../../model/index.ts';
import type { Degradation, Degraded } from '../write-item.ts';

/** Every candidate gets the same numbers, drawn by the id of the item. */
export const freezeFormula: Degradation = {
  summary: 'a numeric item with one set of values',
  degrade: (item) => freezeFormulaBy(item, item.id),
};

/** The same with another seed: a version of a paper has its own numbers. */
export function freezeFormulaBy(item: Item, seed: string): Degraded {
  const [interaction] = item.interactions;
  if (interaction?.kind !== 'formula') return { item: undefined, reason: 'It has no formula.' };
  const [variant] = drawVariants(interaction, seed, 1);
  if (!variant) return { item: undefined, reason: 'No values of the variables give an answer.' };
  const shown = Object.entries(variant.values).map(([name, value]) => `${name} = ${value}`);
  return {
    item: frozen(item, interaction, variant),
    reason: `The variables have one value each: ${shown.join(', ')}.`,
  };
}

function frozen(item: Item, interaction: FormulaInteraction, { values, answer }: Variant): Item {
  const { interactions: _, ...rest } = item;
  const copy: Omit<Item, 'interactions'> = JSON.parse(JSON.stringify(rest));
  const { stem, hints, solution, feedback, notes } = copy;
  for (const content of [stem, ...hints, solution, ...Object.values(feedback), notes]) {
    visitContent(content ?? [], (node) => fillChildren(node, values));
  }
  const { id, unit, tolerance } = interaction;
  return {
    ...copy,
    type: 'numeric',
    interactions: [
      {
        kind: 'numeric-entry',
        id,
        keys: [keyAround(answer, tolerance)],
        ...(unit !== undefined && { unit }),
      },
    ],
  };
}

/** In formulas, `{{v}}` stands in the LaTeX itself. */
function fillChildren(node: Nodes, values: Variant['values']): void {
  if (node.type === 'math' || node.type === 'inlineMath') {
    node.value = node.value.replace(/\{\{\s*([A-Za-z]\w*)\s*\}\}/g, (source, name: string) =>
      values[name] === undefined ? source : `{${values[name]}}`,
    );
  }
  if (!('children' in node)) return;
  const children: Nodes[] = node.children;
  for (const [index, child] of children.entries()) {
    const value = child.type === 'variable' ? values[child.name] : undefined;
    if (value !== undefined) children[index] = { type: 'text', value };
  }
}
