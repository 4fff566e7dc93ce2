/** Tells what differs between two locks of one assessment. */
import { type AssessmentLock, type Pin, pinsOf } from './lock.ts';

/** Ids of items by what became of them. */
export interface LockChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Pinned before, and now with another meaning or other points. */
  readonly repinned: readonly string[];
  /** Whether the assessment itself said something else. */
  readonly isAssessmentChanged: boolean;
}

/** Compares two locks, in the order of their items. */
export function compareLocks(before: AssessmentLock, after: AssessmentLock): LockChanges {
  const [old, now] = [byId(before), byId(after)];
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !now.has(id)),
    repinned: [...now].flatMap(([id, pin]) => {
      const was = old.get(id);
      const isSame = was === undefined || (was.sha256 === pin.sha256 && was.points === pin.points);
      return isSame ? [] : [id];
    }),
    isAssessmentChanged: before.sha256 !== after.sha256,
  };
}

function byId(lock: AssessmentLock): ReadonlyMap<string, Pin> {
  return new Map(pinsOf(lock).map((pin) => [pin.id, pin]));
}
