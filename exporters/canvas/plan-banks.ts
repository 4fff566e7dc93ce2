/** Plans question banks: all items in one, or one for each main topic. */
import type { ExportSelection } from '../../src/formats/exporter.ts';
import { bankIdent, bankItemIdent, topicBankIdent } from '../../src/formats/qti12/identifiers.ts';
import type { Item } from '../../src/model/index.ts';
import type { PlannedBank } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { standaloneRequest } from './standalone-request.ts';

/** Banks in the order in which the selection first needs them. */
export function planBanks(
  { id, title }: ExportSelection,
  items: readonly Item[],
  context: PlanContext,
): readonly PlannedBank[] {
  const requests = items.map((item) => standaloneRequest(item, bankItemIdent(item.id), context));
  if (context.options.banks === 'one') return [{ ident: bankIdent(id), title, items: requests }];
  const byTopic = Map.groupBy(requests, ({ item }) => item.topics[0]);
  return [...byTopic].map(([topic, itemsOfTopic]) =>
    topic === undefined
      ? { ident: bankIdent(id), title, items: itemsOfTopic }
      : { ident: topicBankIdent(topic), title: topic, items: itemsOfTopic },
  );
}
