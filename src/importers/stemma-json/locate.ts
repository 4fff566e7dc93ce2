/** Where the values of a JSON text stand, found only when something is wrong with one. */
import type { ValueNode } from '@humanwhocodes/momoa';
import { pathKeys, type ValuePath } from '../../formats/stemma-json/value-path.ts';
import type { Place } from '../../model/index.ts';
import { elements, members, placeOf } from '../json/json-values.ts';

/** The place of a value, or of the nearest one around it that is there. */
export type Locate = (at: ValuePath | undefined) => Place;

/** Places in the tree that `root` gives. */
export function newLocate(root: () => ValueNode | undefined, file: string): Locate {
  let tree: ValueNode | undefined;
  return (at) => {
    tree ??= root();
    let node = tree;
    for (const key of pathKeys(at)) {
      const next = node && childOf(node, key);
      if (next === undefined) break;
      node = next;
    }
    return node === undefined ? { file } : placeOf(node, file);
  };
}

function childOf(node: ValueNode, key: string | number): ValueNode | undefined {
  if (typeof key === 'number') return elements(node)[key];
  return node.type === 'Object' ? members(node).get(key) : undefined;
}
