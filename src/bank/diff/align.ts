/** Finds which entries of two lists are the same, reworded, new or gone. */

/** Positions in the old and the new list; one is absent for what is gone or new. */
export interface Alignment {
  readonly before?: number;
  readonly after?: number;
}

/** Below this share of common letter pairs two texts are two texts. */
const leastLikeness = 0.3;

/**
 * Pairs equal texts first, then the most alike; what is left on both sides is paired only when
 * there is one of each. In the order of the new list, what is gone at the end.
 */
export function align(before: readonly string[], after: readonly string[]): readonly Alignment[] {
  const partner = new Map<number, number>();
  const free = new Set(before.keys());
  const take = (old: number, current: number): void => {
    partner.set(current, old);
    free.delete(old);
  };
  for (const [current, text] of after.entries()) {
    const old = [...free].find((position) => before[position] === text);
    if (old !== undefined) take(old, current);
  }
  const open = (): number[] => [...after.keys()].filter((position) => !partner.has(position));
  const pairs = open().flatMap((current) =>
    [...free].map((old) => ({
      old,
      current,
      likeness: likeness(before[old] ?? '', after[current] ?? ''),
    })),
  );
  for (const { old, current, likeness } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (likeness >= leastLikeness && free.has(old) && !partner.has(current)) take(old, current);
  }
  const [last, another] = open();
  const [old, otherOld] = [...free];
  if (last !== undefined && another === undefined && old !== undefined && otherOld === undefined) {
    take(old, last);
  }
  return [
    ...[...after.keys()].map((position) => {
      const found = partner.get(position);
      return found === undefined ? { after: position } : { before: found, after: position };
    }),
    ...[...free].map((position) => ({ before: position })),
  ];
}

/** Dice's coefficient over pairs of letters, from 0 to 1. */
function likeness(left: string, right: string): number {
  const pairs = pairsOf(left);
  const total = pairs.length + Math.max(right.length - 1, 0);
  if (total === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsOf(right)) {
    const count = counts.get(pair) ?? 0;
    if (count === 0) continue;
    counts.set(pair, count - 1);
    common += 1;
  }
  return (2 * common) / total;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));
}
