/** Choices that keep their place. */
import type { Item } from '../../model/index.ts';

/** Whether the item names the choice, or it is the last and the item names that. */
export function isFixed(item: Pick<Item, 'fixed'>, choiceId: string, isLast: boolean): boolean {
  return item.fixed.includes(choiceId) || (isLast && item.fixed.includes('last'));
}
