/** Checks what locks name. */
import { closestName } from '../../diagnostics/closest-name.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Assessment, Diagnostic } from '../../model/index.ts';
import { lockPath } from './lock-path.ts';
import type { LockReading } from './read-lock.ts';

/** What locks may name. */
export interface LockTargets {
  readonly assessments: readonly Assessment[];
  /** Whether an item has the id, or a file that gives none states it. */
  readonly hasItem: (id: string) => boolean;
}

/** Locks of assessments that are not there or lie elsewhere, and pinned items that are gone. */
export function checkLocks(readings: readonly LockReading[], targets: LockTargets): Diagnostic[] {
  return readings.flatMap((reading) => [
    ...checkAssessment(reading, targets),
    ...checkItems(reading, targets),
  ]);
}

function checkAssessment(
  { lock, path, place }: LockReading,
  { assessments }: LockTargets,
): Diagnostic[] {
  if (lock === undefined) return [];
  const id = lock.assessment;
  const assessment = assessments.find((one) => one.id === id);
  if (assessment !== undefined && lockPath(assessment) === path) return [];
  const close = closestName(
    id,
    assessments.map((one) => one.id),
  );
  const told =
    assessment === undefined
      ? {
          message: `There is no assessment ${id} that this file could lock.`,
          hint:
            close === undefined
              ? 'Delete the file; Git keeps it, and where its items were used is remembered.'
              : `Did you mean ${close}?`,
        }
      : {
          message: `The lock of ${id} is not beside its file.`,
          hint: `Rename it to ${lockPath(assessment)}.`,
        };
  return [diagnostic('lock-unknown-assessment', { ...told, place: place(['assessment']) })];
}

function checkItems({ lock, place }: LockReading, { hasItem }: LockTargets): Diagnostic[] {
  return (lock?.sections ?? []).flatMap(({ items }, section) =>
    items.flatMap(({ id }, position) =>
      hasItem(id)
        ? []
        : diagnostic('lock-unknown-item', {
            message: `There is no item ${id} any more.`,
            hint: 'Export with --at the tag of the exam, or pin what is there with stemma update.',
            place: place(['sections', section, 'items', position]),
          }),
    ),
  );
}
