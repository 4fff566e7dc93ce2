/** A question as a version asks it. */
import type { Item } from '../../model/index.ts';
import { freezeFormulaBy } from '../degradations/freeze-formula.ts';
import type { PaperQuestion } from './paper.ts';

/** The item with one value for each of its variables. */
export function askedItem({ item, seed }: PaperQuestion): Item {
  return freezeFormulaBy(item, seed).item ?? item;
}
