/** Finds the file of an item in the working folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directorySource } from '../source/directory-source.ts';
import { fileIdentity, trackedKind } from './file-identity.ts';
import type { TrackedItem } from './item-version.ts';

/** A file as it is, committed or not. */
export interface WorkingFile {
  /** Below the bank. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The file that states the item's id: where it was committed, or wherever it lies now. */
export function workingFile(root: string, { kind, item }: TrackedItem): WorkingFile | undefined {
  // Opening the folder also finishes what a killed process left half written.
  const source = directorySource(root);
  const usual = item.current?.path;
  const own = (path: string): WorkingFile | undefined => {
    const bytes = readIfThere(join(root, path));
    if (bytes === undefined || fileIdentity(bytes, kind) !== item.id) return undefined;
    return { path, bytes };
  };
  const found = usual === undefined ? undefined : own(usual);
  if (found !== undefined) return found;
  for (const path of source.list().paths) {
    const file = trackedKind(path) === kind ? own(path) : undefined;
    if (file !== undefined) return file;
  }
  return undefined;
}

/** Bytes of a file; undefined where there is none. */
export function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
