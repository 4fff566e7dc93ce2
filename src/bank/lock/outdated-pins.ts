/** Finds what is not any more as a lock has it. */
import type { Assessment, ItemMetadata } from '../../model/index.ts';
import type { AssessmentLock } from './lock.ts';
import { candidatesOf } from './plan-lock.ts';

/** An item as it is now. */
export interface PresentItem {
  readonly status: ItemMetadata['status'];
  /** Digest of its meaning, hexadecimal. */
  readonly sha256: string;
}

/** An assessment as it is now. */
export interface PresentAssessment {
  /** With what its queries find. */
  readonly assessment: Assessment;
  /** Digest of what its file says, hexadecimal. */
  readonly sha256: string;
}

/** The bank as it is now, as far as locks are about it. */
export interface PresentBank {
  /** By id, at least those that are pinned and in the bank. */
  readonly items: ReadonlyMap<string, PresentItem>;
  /** By id. */
  readonly assessments: ReadonlyMap<string, PresentAssessment>;
}

/**
 * - `changed`: the item means something else.
 * - `gone`: the bank has no such item.
 * - `retired`: the item is not to be asked any more.
 * - `joined`: not pinned, but the section would draw from it now. Only of whole pools.
 * - `left`: pinned, but the section would not draw from it any more. Only of whole pools.
 */
export type OutdatedReason = 'changed' | 'gone' | 'retired' | 'joined' | 'left';

/** One item that is not as the lock has it. */
export interface OutdatedPin {
  readonly id: string;
  readonly reason: OutdatedReason;
  /** The path of the item in the lock, for its place; absent for one that is not in it. */
  readonly at?: readonly (string | number)[];
}

/** A lock with everything that is not any more as it says. */
export interface OutdatedLock {
  readonly lock: AssessmentLock;
  /** What became of the assessment itself. */
  readonly assessment: 'same' | 'changed' | 'gone';
  readonly pins: readonly OutdatedPin[];
}

/** The locks that are outdated, in their order; the others are left out. */
export function outdatedPins(
  locks: readonly AssessmentLock[],
  present: PresentBank,
): readonly OutdatedLock[] {
  return locks
    .map((lock) => compareLock(lock, present))
    .filter(({ assessment, pins }) => assessment !== 'same' || pins.length > 0);
}

function compareLock(lock: AssessmentLock, { items, assessments }: PresentBank): OutdatedLock {
  const present = assessments.get(lock.assessment);
  const pins = lock.sections.flatMap((section, index) =>
    section.items.flatMap((pin, position): OutdatedPin[] => {
      const at = ['sections', index, 'items', position];
      const item = items.get(pin.id);
      if (item === undefined) return [{ id: pin.id, reason: 'gone', at }];
      return [
        ...(item.sha256 === pin.sha256 ? [] : [{ id: pin.id, reason: 'changed' as const, at }]),
        ...(item.status === 'retired' ? [{ id: pin.id, reason: 'retired' as const, at }] : []),
      ];
    }),
  );
  if (present === undefined) return { lock, assessment: 'gone', pins };
  return {
    lock,
    assessment: present.sha256 === lock.sha256 ? 'same' : 'changed',
    pins: [...pins, ...comparePools(lock, present.assessment, items)],
  };
}

function comparePools(
  { sections }: AssessmentLock,
  assessment: Assessment,
  items: PresentBank['items'],
): readonly OutdatedPin[] {
  if (sections.length !== assessment.sections.length) return [];
  return sections.flatMap(({ draw, items: pins }, index): OutdatedPin[] => {
    const section = assessment.sections[index];
    if (draw !== 'pool' || section?.kind !== 'drawn') return [];
    const now = candidatesOf(section);
    const then = pins.map(({ id }) => id);
    return [
      ...now.filter((id) => !then.includes(id)).map((id) => ({ id, reason: 'joined' as const })),
      ...then.flatMap((id, position): OutdatedPin[] => {
        // Of one that is gone or retired that has been said.
        const item = items.get(id);
        if (now.includes(id) || item === undefined || item.status === 'retired') return [];
        return [{ id, reason: 'left', at: ['sections', index, 'items', position] }];
      }),
    ];
  });
}
