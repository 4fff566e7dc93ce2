/** Counts what two states of a bank hold. */
import type { Assessment } from '../../model/index.ts';
import type { ItemHeader } from '../item-header.ts';
import { topicAndAbove } from '../topic-and-above.ts';
import type { BankCounts, CountChange } from './bank-diff.ts';
import { pairByName } from './presence.ts';

/** A state of a bank that is counted. */
export interface CountedBank {
  readonly items: readonly ItemHeader[];
  readonly assessments: readonly Assessment[];
}

/** How many items there are of each type, status and topic, in both states. */
export function countChanges(before: CountedBank, after: CountedBank): BankCounts {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const counts = (namesOf: (item: ItemHeader) => readonly string[]): readonly CountChange[] =>
    pairByName(countNames(old, namesOf), countNames(now, namesOf)).map(
      ({ name, before: was = 0, after: is = 0 }) => ({ name, before: was, after: is }),
    );
  return {
    items: { name: 'items', before: old.length, after: now.length },
    stimuli: {
      name: 'stimuli',
      before: before.items.length - old.length,
      after: after.items.length - now.length,
    },
    assessments: {
      name: 'assessments',
      before: before.assessments.length,
      after: after.assessments.length,
    },
    types: counts(({ type }) => [type]),
    statuses: counts(({ status }) => [status]),
    topics: counts(({ topics }) => [...new Set(topics.flatMap(topicAndAbove))]),
  };
}

function itemsOf({ items }: CountedBank): readonly ItemHeader[] {
  return items.filter(({ type }) => type !== 'stimulus');
}

function countNames(
  items: readonly ItemHeader[],
  namesOf: (item: ItemHeader) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of items.flatMap(namesOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
