/** Finds what sections had drawn before. */
import type { Section } from '../../model/index.ts';
import type { AssessmentLock, LockedSection } from './lock.ts';

/**
 * For each section what its draw was in the lock; undefined where it had none. Draws keep their
 * order when sections that list their items come or go between them; where draws have come or gone
 * as well, a section is taken for the one that had its number.
 */
export function formerDraws(
  before: Pick<AssessmentLock, 'sections'>,
  sections: readonly Section[],
): readonly (LockedSection | undefined)[] {
  const draws = before.sections.filter(({ draw }) => draw !== undefined);
  const drawn = sections.filter(({ kind }) => kind === 'drawn');
  const isSameNumber = draws.length === drawn.length;
  return sections.map((section, index) => {
    if (section.kind === 'fixed') return undefined;
    const former = isSameNumber ? draws[drawn.indexOf(section)] : before.sections[index];
    return former?.draw === undefined ? undefined : former;
  });
}
