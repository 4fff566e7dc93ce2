/** Writers of a paper, by shape. */
import { type ItemShape, itemShapes } from '../item-shape.ts';
import type { ReportLoss } from '../loss.ts';
import type { ItemTarget, ItemWriter } from '../write-item.ts';

const cardLimit = 'A question with lines to write on; its back is the sample answer of the key.';

/** Every shape but those that are not written, and what cards lose by it. */
export function paperWriters<Context extends { readonly report: ReportLoss }, Output>(
  write: ItemWriter<Context, Output>,
  unwritten: readonly ItemShape[],
): Pick<ItemTarget<Context, Output>, 'writers' | 'limits'> {
  const writeCard: ItemWriter<Context, Output> = (item, context) => {
    context.report({ kind: 'degraded', field: 'type', reason: cardLimit });
    return write(item, context);
  };
  const written = itemShapes.filter((shape) => !unwritten.includes(shape));
  return {
    writers: Object.fromEntries(
      written.map((shape) => [shape, shape === 'recall' ? writeCard : write]),
    ),
    limits: { recall: cardLimit },
  };
}
