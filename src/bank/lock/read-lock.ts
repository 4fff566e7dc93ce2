/** Reads one lock file. */
import type { Diagnostic } from '../../model/index.ts';
import { type Locate, readYamlFile } from '../read-yaml-file.ts';
import type { SchemaCheck } from '../schema-check.ts';
import type { AssessmentLock } from './lock.ts';

/** A lock file, read. */
export interface LockReading {
  readonly path: string;
  /** Absent when anything is wrong with the file: a lock holds whole or not at all. */
  readonly lock?: AssessmentLock;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of a part of the file, such as `['sections', 0, 'items', 2]`. */
  readonly place: Locate;
}

/** Reads the text of a lock file. */
export function readLock(
  source: string,
  path: string,
  check: SchemaCheck<AssessmentLock>,
): LockReading {
  const { value, diagnostics, place } = readYamlFile(source, path, check);
  const isSound = value !== undefined && diagnostics.length === 0;
  return { path, ...(isSound ? { lock: value } : {}), diagnostics, place };
}
