/** Pairs of a source and its match → the interaction. */
import type { BodyReader } from '../../markdown/body-reader.ts';
import type { Span } from '../../markdown/source-text.ts';
import type { Content, MatchInteraction } from '../../model/index.ts';

/** One row; an empty source makes the target a distractor. */
export interface Pair {
  readonly source: Content;
  readonly target: Content;
  readonly at: Span;
}

/** Equal targets become one; what cannot be is reported at its row. */
export function readPairs(pairs: readonly Pair[], reader: BodyReader, at: Span): MatchInteraction {
  const sources: { id: string; content: Content; target: string }[] = [];
  const targets: { id: string; content: Content }[] = [];
  const isDistractor = new Map<string, boolean>();
  for (const pair of pairs) {
    const isSource = pair.source.length > 0;
    if (pair.target.length === 0) {
      reader.report('empty-match', pair.at, {
        message: isSource ? 'The source has no match.' : 'The row is empty.',
        hint: isSource
          ? 'Write its match into the right cell; a distractor has its text there and the left cell empty.'
          : 'Remove it.',
      });
      continue;
    }
    const text = JSON.stringify(pair.target);
    let target = targets.find((one) => JSON.stringify(one.content) === text);
    if (target && (!isSource || isDistractor.get(target.id))) {
      reader.report('duplicate-match', pair.at, {
        message: isSource
          ? 'This match is also given as a distractor.'
          : 'This distractor is also given above.',
        hint: 'Remove the row with the empty left cell.',
      });
    }
    if (!target) {
      target = { id: `t${targets.length + 1}`, content: pair.target };
      targets.push(target);
      isDistractor.set(target.id, !isSource);
    }
    if (!isSource) continue;
    const source = JSON.stringify(pair.source);
    if (sources.some((one) => JSON.stringify(one.content) === source)) {
      reader.report('duplicate-source', pair.at, {
        message: 'This source is already given above.',
        hint: 'Make the sources different, so that each can be told from the others.',
      });
    }
    sources.push({ id: `s${sources.length + 1}`, content: pair.source, target: target.id });
  }
  if (sources.length === 0) {
    reader.report('missing-pairs', at, {
      message: 'No source has a match.',
      hint: 'Write at least one row with both cells filled.',
    });
  }
  return { kind: 'match', id: 'response', sources, targets };
}
