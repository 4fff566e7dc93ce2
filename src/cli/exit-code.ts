/** How a run ends. */

/** 0: all is well. 1: problems were found. 2: the command line was wrong. */
export type ExitCode = 0 | 1 | 2;

/** The command line asks for something that cannot be; the message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
