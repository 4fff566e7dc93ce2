/** Pairs what is in two lists by name. */
import type { Presence } from './bank-diff.ts';

/** Something in its old and its new state; one is absent for what is new or gone. */
export interface Pair<Value> {
  readonly name: string;
  readonly presence: Presence;
  readonly before?: Value;
  readonly after?: Value;
}

/** Every name of either side once, sorted by code units. */
export function pairByName<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): readonly Pair<Value>[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((name) => {
    const [old, current] = [before.get(name), after.get(name)];
    return {
      name,
      presence: presenceOf(old, current),
      ...(old === undefined ? {} : { before: old }),
      ...(current === undefined ? {} : { after: current }),
    };
  });
}

function presenceOf(before: unknown, after: unknown): Presence {
  if (before === undefined) return 'after';
  return after === undefined ? 'before' : 'both';
}
