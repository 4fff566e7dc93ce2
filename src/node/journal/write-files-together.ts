/** Writes several files all or none. */
import { stageFiles } from './stage-files.ts';

/** A file to write, or to remove. */
export interface WrittenFile {
  /** Below the root, forward slashes. */
  readonly path: string;
  /** Text or bytes; null removes the file. */
  readonly content: string | Uint8Array | null;
}

/**
 * Writes and removes files below `root`, which is made where it does not exist. A process that is
 * killed meanwhile leaves the folder as it was, or a journal by which the next command that reads
 * or writes it makes it as it should be.
 * @throws OutsideError, UnwritableError, JournalConflictError, or the system's error; nothing is
 * written then
 */
export function writeFilesTogether(root: string, files: Iterable<WrittenFile>): void {
  const staged = stageFiles(root);
  try {
    for (const { path, content } of files) {
      if (content === null) staged.remove(path);
      else staged.write(path, content);
    }
    staged.commit();
  } finally {
    staged.close();
  }
}
