/** Gives an assessment the items that its lock pins. */
import type { Assessment, ItemReference, Section } from '../../model/index.ts';
import type { AssessmentLock, LockedSection, Pin } from './lock.ts';

/**
 * The assessment as it was locked: what was drawn for everybody is listed, pools are as they were.
 * @param assessment that the lock is not outdated by
 * @param pointsOf own points of an item, which need no mention
 */
export function applyLock(
  assessment: Assessment,
  lock: AssessmentLock,
  pointsOf: (id: string) => number | undefined,
): Assessment {
  const reference = ({ id, points }: Pin): ItemReference =>
    pointsOf(id) === points ? { id } : { id, points };
  return {
    ...assessment,
    sections: assessment.sections.map((section, index) =>
      lockSection(section, lock.sections[index], reference),
    ),
  };
}

function lockSection(
  section: Section,
  locked: LockedSection | undefined,
  reference: (pin: Pin) => ItemReference,
): Section {
  if (section.kind === 'fixed' || locked === undefined) return section;
  const ids = locked.items.map(({ id }) => id);
  if (locked.draw === 'pool') return { ...section, from: { kind: 'items', ids } };
  const title = section.title === undefined ? {} : { title: section.title };
  return { kind: 'fixed', ...title, items: locked.items.map(reference) };
}
