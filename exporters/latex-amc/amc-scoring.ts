/** Our scoring as directives of Auto Multiple Choice. */
import { scoringOf } from '../../src/interactions/default-scoring.ts';
import type { ChoiceInteraction, Item } from '../../src/model/index.ts';

/** Points for a mark on one of the boxes: all or nothing, and nothing for several marks. */
export function singleScoring(points: number): string {
  return `\\scoring{b=${shown(points)},m=0,e=0,v=0}`;
}

/**
 * Points for marks on several boxes. NB and NM count right and wrong choices, NBC and NMC those of
 * them that are marked, N all.
 */
export function multipleScoring(item: Item, { choices }: ChoiceInteraction): string {
  const keys = choices.filter(({ correct }) => correct).length;
  const points = shown(item.points);
  // A blank is right where nothing is to be marked.
  if (keys === 0) return `\\scoring{mz=${points},v=${points}}`;
  switch (scoringOf(item)) {
    case 'all-or-nothing':
      return `\\scoring{mz=${points},v=0}`;
    case 'right-minus-wrong':
      return `\\scoring{formula=${points}*(NBC-NMC)/NB,p=0,v=0}`;
    case 'partial':
      return `\\scoring{formula=${points}*(N-NMC-NB+NBC)/N,p=0,v=0}`;
  }
}

/** The points of each of several equal parts. */
export function pointsOfPart(points: number, parts: number): number {
  return points / parts;
}

/** A number for directives. */
export function shown(points: number): string {
  return String(Number(points.toFixed(4)));
}
