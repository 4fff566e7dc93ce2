/** Where the files of a bank come from: a folder, or a commit of a repository. */
import type { Diagnostic } from '../../model/index.ts';

/** Paths below the root with forward slashes, in code-unit order, and links that were left out. */
export interface BankFiles {
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The files of a bank. */
export interface BankSource {
  /** Folder of the bank, absolute: where its files are, or would be if they were checked out. */
  readonly root: string;
  /** All files but hidden ones and those in `node_modules`. */
  readonly list: () => BankFiles;
  /** Bytes of the file at a path below the root. @throws when there is none or it cannot be read */
  readonly read: (path: string) => Uint8Array;
}

/** Whether a file or folder of this name is no part of a bank. */
export function isForeign(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
