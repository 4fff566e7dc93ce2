/** An item that may stand alone: in a bank, or among others to draw from. */
import type { Item } from '../../src/model/index.ts';
import type { ItemRequest } from './item-request.ts';
import { type PlanContext, stimulusOf } from './plan-context.ts';

/** Its stimulus becomes part of it. */
export function standaloneRequest(
  item: Item,
  ident: string,
  context: PlanContext,
  points: number = item.points,
): ItemRequest {
  const stimulus = stimulusOf(item, context);
  return { item, ident, points, ...(stimulus && { stimulus: { kind: 'embedded', stimulus } }) };
}
