/** Pairs of a source as a match interaction. */
import type { Content, MatchInteraction } from '../../model/index.ts';
import { contentKey, type ReadAnswer, type ReportFinding } from './read-answer.ts';

/** A source with its target; one without source is a distractor. */
export interface SourcePair {
  readonly source: Content;
  readonly target: Content;
}

/** Equal targets become one; undefined, reported, where a source has no target or none is there. */
export function matchAnswer(
  pairs: readonly SourcePair[],
  report: ReportFinding,
): ReadAnswer | undefined {
  const filled = pairs.filter(({ source, target }) => source.length > 0 || target.length > 0);
  const asked = filled.filter(({ source }) => source.length > 0);
  if (asked.length === 0 || filled.some(({ target }) => target.length === 0)) {
    report(
      'import-item-unreadable',
      asked.length === 0 ? 'There are no pairs to match.' : 'A part has nothing to match it with.',
    );
    return undefined;
  }
  const ids = new Map<string, string>();
  const targets: MatchInteraction['targets'][number][] = [];
  const idOf = (content: Content): string => {
    const key = contentKey(content);
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `t${ids.size + 1}`;
    ids.set(key, id);
    targets.push({ id, content });
    return id;
  };
  const sources: MatchInteraction['sources'][number][] = [];
  for (const { source, target } of filled) {
    const id = idOf(target);
    if (source.length > 0) {
      sources.push({ id: `s${sources.length + 1}`, content: source, target: id });
    }
  }
  return {
    type: 'matching',
    interactions: [{ kind: 'match', id: 'response', sources, targets }],
  };
}
