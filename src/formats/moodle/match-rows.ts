/** Rows of a matching. */
import type { Content, MatchInteraction } from '../../model/index.ts';

/** What stands left and right; a distractor has nothing on its left. */
export interface MatchRow {
  readonly source: Content | undefined;
  readonly target: Content;
}

/** The sources in their order, distractors between them, so that targets keep their order too. */
export function matchRows({ sources, targets }: MatchInteraction): readonly MatchRow[] {
  const used = new Set(sources.map(({ target }) => target));
  const places = new Map(targets.map(({ id }, index) => [id, index]));
  const waiting = targets.filter(({ id }) => !used.has(id));
  const rows: MatchRow[] = [];
  for (const { content, target } of sources) {
    const place = places.get(target) ?? 0;
    while (waiting[0] && (places.get(waiting[0].id) ?? 0) < place) {
      rows.push({ source: undefined, target: waiting[0].content });
      waiting.shift();
    }
    rows.push({ source: content, target: targets[place]?.content ?? [] });
  }
  return [...rows, ...waiting.map(({ content }) => ({ source: undefined, target: content }))];
}
