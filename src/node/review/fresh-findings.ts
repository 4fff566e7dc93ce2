/** Tells the problems that came with a change from those that were there before. */
import type { Diagnostic } from '../../model/index.ts';

/** Problems of the new state. */
export interface FindingsReview {
  /** The old state did not have these. */
  readonly fresh: readonly Diagnostic[];
  /** How many the old state had as well. */
  readonly old: number;
  /** How many the old state had and the new one has not. */
  readonly solved: number;
}

/** Problems are the same when they say the same of the same item or file, on whatever line. */
export function freshFindings(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): FindingsReview {
  const open = new Map<string, number>();
  for (const finding of before) {
    const key = keyOf(finding);
    open.set(key, (open.get(key) ?? 0) + 1);
  }
  const fresh = after.filter((finding) => {
    const key = keyOf(finding);
    const count = open.get(key) ?? 0;
    if (count > 0) open.set(key, count - 1);
    return count === 0;
  });
  const old = after.length - fresh.length;
  return { fresh, old, solved: before.length - old };
}

function keyOf({ code, severity, message, place, item, target, field }: Diagnostic): string {
  return JSON.stringify([code, severity, message, item ?? place?.file, target, field]);
}
