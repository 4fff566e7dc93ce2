/** Our own model as a target: everything is carried as it is. */
import type { FieldFidelities } from '../../src/formats/field-fidelity.ts';
import { omitted } from '../../src/formats/field-fidelity.ts';
import { itemFields } from '../../src/formats/item-fields.ts';
import { itemShapes } from '../../src/formats/item-shape.ts';
import type { ItemTarget } from '../../src/formats/write-item.ts';
import type { Item } from '../../src/model/index.ts';
import type { JsonOptions } from './options.ts';

/** Items as they stand in the bank. */
export function jsonTarget({ files }: JsonOptions): ItemTarget<undefined, Item> {
  const exact: FieldFidelities = Object.fromEntries(itemFields.map((field) => [field, 'exact']));
  return {
    writers: Object.fromEntries(itemShapes.map((shape) => [shape, (item: Item) => item])),
    degradations: {},
    carries: files
      ? exact
      : { ...exact, images: omitted('Files are named, but were not to be written.') },
  };
}
