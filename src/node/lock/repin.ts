/** Pins single items of a lock anew. */
import { type AssessmentLock, pinsOf } from '../../bank/lock/index.ts';
import type { Assessment, Section } from '../../model/index.ts';
import type { BankIndex } from '../index-bank.ts';
import { LockRefusedError } from './make-lock.ts';
import { meaningsOf } from './meanings.ts';

/**
 * The lock with these items as they are now. All else stays but the name of the commit, in which not
 * every item is as it is pinned any more.
 * @throws LockRefusedError where an item is gone, a draft, or has errors
 */
export async function repin(
  index: BankIndex,
  assessment: Assessment,
  { commit: _commit, ...lock }: AssessmentLock,
  { ids, locked }: { readonly ids: readonly string[]; readonly locked: string },
): Promise<AssessmentLock> {
  const own = new Set(pinsOf(lock).map(({ id }) => id));
  const wanted = new Set(ids.filter((id) => own.has(id)));
  const meant = await meaningsOf(index, wanted);
  for (const id of wanted) {
    const item = meant.get(id)?.item;
    if (item === undefined) {
      throw new LockRefusedError(`${id} is gone. stemma update without --item pins what is there.`);
    }
    if (item.status === 'draft') throw new LockRefusedError(`${id} is a draft.`);
    const faults = index.diagnostics.filter(
      ({ severity, place }) => severity === 'error' && place?.file === item.path,
    );
    if (faults.length > 0) throw new LockRefusedError(`${id} has errors.`, faults);
  }
  return {
    ...lock,
    locked,
    sections: lock.sections.map((section, index) => ({
      ...section,
      items: section.items.map((pin) => {
        const now = meant.get(pin.id);
        if (now === undefined) return pin;
        const points = givenPoints(assessment.sections[index], pin.id) ?? now.item.points;
        return { id: pin.id, points, sha256: now.sha256 };
      }),
    })),
  };
}

/** Points that the assessment gives an item, whatever its own are. */
function givenPoints(section: Section | undefined, id: string): number | undefined {
  if (section?.kind !== 'fixed') return section?.points;
  return section.items.find((item) => item.id === id)?.points;
}
