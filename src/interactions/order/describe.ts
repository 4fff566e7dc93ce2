/** The key of an order in words. */
import type { OrderInteraction } from '../../model/index.ts';
import { describeContent } from '../describe-content.ts';

/** The entries, numbered. */
export function describeOrder(interaction: OrderInteraction): string {
  return interaction.entries
    .map(({ content }, index) => `${index + 1}. ${describeContent(content)}`)
    .join('; ');
}
