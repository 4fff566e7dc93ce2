/** Puts the found items in order. */
import type { Scores } from './score-query.ts';

/** Numbers of the items with a score, best first, equals in the catalog's order. */
export function rank(scores: Scores): readonly number[] {
  const found: number[] = [];
  for (const [item, score] of scores.entries()) if (score > 0) found.push(item);
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}
