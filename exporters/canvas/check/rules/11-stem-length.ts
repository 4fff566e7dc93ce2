/** Rule 11. */
import { itemBreach } from '../item-breach.ts';
import type { Rule } from '../rule.ts';

const longest = 16_384;

/** Stems that are kept. */
export const stemLength: Rule = {
  number: 11,
  title: 'A stem has at most 16,384 characters',
  why: 'Classic replaces a longer one by a sentence that says it was too long.',
  checkItem: (item) => {
    const { length } = item.stem?.text ?? '';
    return length > longest ? [itemBreach(item, `The stem has ${length} characters.`)] : [];
  },
};
