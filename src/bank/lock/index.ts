/** Locks: assessments pinned item by item, and what has changed since. */
export { applyLock } from './apply-lock.ts';
export { assessmentHash } from './assessment-meaning.ts';
export { checkLocks } from './check-locks.ts';
export { formerDraws } from './former-draws.ts';
export { type ItemUse, itemUses } from './item-uses.ts';
export { type AssessmentLock, type LockedSection, type Pin, pinsOf } from './lock.ts';
export { lockPath } from './lock-path.ts';
export {
  type OutdatedLock,
  type OutdatedPin,
  type OutdatedReason,
  outdatedPins,
  type PresentAssessment,
  type PresentBank,
  type PresentItem,
} from './outdated-pins.ts';
export { type LockPlan, type PlannedSection, planLock } from './plan-lock.ts';
export { printLock } from './print-lock.ts';
export { type LockReading, readLock } from './read-lock.ts';
