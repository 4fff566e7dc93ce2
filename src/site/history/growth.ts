/** How the bank grew: how many items there were at the end of each month. */
import type { ItemHistory } from '../../node/history/item-history.ts';

/** A month and the number of items at its end. */
export interface GrowthPoint {
  /** `2026-03` */
  readonly month: string;
  readonly items: number;
}

/** Every month from the first item on to the last change. @param histories of what is counted */
export function growthOf(histories: Iterable<ItemHistory>): readonly GrowthPoint[] {
  const steps = new Map<number, number>();
  for (const { revisions, earliest } of histories) {
    const first = revisions[0]?.commit.time;
    // What was there before a shallow clone begins came before all that is known.
    if (earliest !== undefined && first !== undefined) addStep(steps, first, 1);
    for (const { kind, commit } of revisions) {
      if (kind === 'added' || kind === 'restored') addStep(steps, commit.time, 1);
      else if (kind === 'deleted') addStep(steps, commit.time, -1);
      else addStep(steps, commit.time, 0);
    }
  }
  if (steps.size === 0) return [];
  const [start, end] = [Math.min(...steps.keys()), Math.max(...steps.keys())];
  let items = 0;
  return Array.from({ length: end - start + 1 }, (_, at) => {
    items += steps.get(start + at) ?? 0;
    return { month: monthName(start + at), items };
  });
}

function addStep(steps: Map<number, number>, time: number, step: number): void {
  const date = new Date(time * 1000);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  steps.set(month, (steps.get(month) ?? 0) + step);
}

function monthName(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
