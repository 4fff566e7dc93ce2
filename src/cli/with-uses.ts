/** Gives items what is known of their use, where a query asks for it. */
import { asksForUses, type Query } from '../bank/query/index.ts';
import { readExposure } from '../node/exposure/read-exposure.ts';
import type { BankIndex } from '../node/index-bank.ts';
import type { CliHost } from './cli-host.ts';
import { warnOfGaps } from './exposure-warning.ts';

/** The bank, with the uses of its items where the query is about them. */
export async function withUses(index: BankIndex, query: Query, host: CliHost): Promise<BankIndex> {
  if (!asksForUses(query)) return index;
  const exposure = await readExposure(index);
  warnOfGaps(exposure, host);
  // A stimulus is seen with the items that it is shown with.
  const shownWith = Map.groupBy(index.items, ({ stimulus }) => stimulus);
  const items = index.items.map((item) => {
    const seen = [item, ...(shownWith.get(item.id) ?? [])];
    return { ...item, uses: seen.flatMap(({ id }) => exposure.uses.get(id) ?? []) };
  });
  return { ...index, items };
}
