/** Pairs of a matching. */
import type { Content, Entry } from '../../model/index.ts';
import type { Report, TypeReading } from './reading.ts';

/** What is on the left and on the right; a pair without left side is a distractor. */
export interface Pair {
  readonly source: Content;
  readonly target: Content;
}

/** A matching; undefined, reported, where there is nothing to match. */
export function readPairs(pairs: readonly Pair[], report: Report): TypeReading | undefined {
  const targets = new Map<string, Entry>();
  const sources: (Entry & { target: string })[] = [];
  for (const { source, target } of pairs) {
    if (target.length === 0) {
      if (source.length > 0) {
        report('import-item-unreadable', 'A part of the matching has no answer.');
        return undefined;
      }
      continue;
    }
    const name = JSON.stringify(target);
    const entry = targets.get(name) ?? { id: `t${targets.size + 1}`, content: target };
    targets.set(name, entry);
    if (source.length > 0) {
      sources.push({ id: `s${sources.length + 1}`, content: source, target: entry.id });
    }
  }
  if (sources.length === 0) {
    report('import-item-unreadable', 'There is nothing to match.');
    return undefined;
  }
  return {
    type: 'matching',
    interactions: [{ kind: 'match', id: 'response', sources, targets: [...targets.values()] }],
  };
}
