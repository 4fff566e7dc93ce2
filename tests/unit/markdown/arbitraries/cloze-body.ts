/** Stems with gaps. */
import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import type { Content, Interaction } from '../../../../src/model/index.ts';
import { numericKey, textKey, unit } from './answers.ts';
import type { Body } from './bodies.ts';
import { oneLine } from './one-line.ts';
import { normal, phrasing } from './phrasing.ts';

/** Stems with gaps in text, emphasis and tables, each with its interaction. */
export function clozeBody(): fc.Arbitrary<Body> {
  const inlineChoice = fc.tuple(fc.array(oneLine, { minLength: 2, maxLength: 3 }), fc.nat()).map(
    ([list, key]): Interaction => ({
      kind: 'inline-choice',
      id: '',
      choices: list.map((one, index) => ({
        id: String.fromCharCode(97 + index),
        content: one,
        correct: index === key % list.length,
      })),
    }),
  );
  const textEntry = fc
    .uniqueArray(textKey, { minLength: 1, maxLength: 3, selector: (key) => JSON.stringify(key) })
    .map((keys): Interaction => ({ kind: 'text-entry', id: '', keys }));
  const numericEntry = fc.tuple(fc.array(numericKey, { minLength: 1, maxLength: 2 }), unit).map(
    ([keys, name]): Interaction => ({
      kind: 'numeric-entry',
      id: '',
      keys,
      ...(name !== undefined && { unit: name }),
    }),
  );
  const gap = fc.tuple(
    fc.oneof(inlineChoice, textEntry, numericEntry),
    phrasing(0, true),
    fc.constantFrom('plain', 'strong', 'cell'),
  );
  return fc.array(gap, { minLength: 1, maxLength: 4 }).map((gaps): Body => {
    const interactions = gaps.map(([interaction], index) => ({
      ...interaction,
      id: `gap-${index + 1}`,
    }));
    const stem = gaps.map(([, around, place], index): Content[number] => {
      const node: PhrasingContent = { type: 'gap', interaction: `gap-${index + 1}` };
      const children = normal([
        ...around,
        { type: 'text', value: ' ' },
        place === 'strong' ? { type: 'strong', children: [node] } : node,
      ]);
      if (place !== 'cell') return { type: 'paragraph', children };
      return {
        type: 'table',
        align: [null],
        children: [
          {
            type: 'tableRow',
            children: [{ type: 'tableCell', children: [{ type: 'text', value: 'head' }] }],
          },
          { type: 'tableRow', children: [{ type: 'tableCell', children }] },
        ],
      };
    });
    return { stem, interactions };
  });
}
