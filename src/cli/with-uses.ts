/** Gives items what is known of their use, where a query asks for it. */

import { type Query, useTerms } from '../bank/query/index.ts';
import { closestName } from '../diagnostics/closest-name.ts';
import { readExposure } from '../node/exposure/read-exposure.ts';
import type { BankIndex } from '../node/index-bank.ts';
import type { CliHost } from './cli-host.ts';
import { warnOfGaps } from './exposure-warning.ts';

/** The bank, with the uses of its items where the query is about them. */
export async function withUses(index: BankIndex, query: Query, host: CliHost): Promise<BankIndex> {
  const asked = useTerms(query);
  if (asked.length === 0) return index;
  const exposure = await readExposure(index);
  warnOfGaps(exposure, host);
  const locked = new Set([...exposure.uses.values()].flat().map(({ assessment }) => assessment));
  for (const { field, value } of asked) {
    if (field === 'used-in' && !locked.has(value)) tellNeverLocked(value, locked, host);
  }
  // A stimulus is seen with the items that it is shown with.
  const shownWith = Map.groupBy(index.items, ({ stimulus }) => stimulus);
  const items = index.items.map((item) => {
    const seen = [item, ...(shownWith.get(item.id) ?? [])];
    return { ...item, uses: seen.flatMap(({ id }) => exposure.uses.get(id) ?? []) };
  });
  return { ...index, items };
}

/** `-used-in:midtrem` would find every item and look as if none had been asked. */
function tellNeverLocked(assessment: string, locked: ReadonlySet<string>, host: CliHost): void {
  const close = closestName(assessment, locked);
  const hint = close === undefined ? '' : ` Did you mean ${close}?`;
  host.err(`No lock pins an assessment ${assessment}.${hint}\n`);
}
