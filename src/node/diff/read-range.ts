/** Reads what two states somebody wants compared. */

/** Two states by what they are called; `after` is absent for the working tree. */
export interface RevisionRange {
  readonly before: string;
  readonly after?: string;
  /** The old state is where `before` and `after` part, and not `before` itself. */
  readonly isSinceMergeBase: boolean;
}

/**
 * Nothing: the last commit against the working tree. `a`: that against the working tree. `a..b`;
 * `a..`: to the working tree; `..b`: from the last commit. With three dots from where they part.
 */
export function readRange(text: string | undefined): RevisionRange {
  if (text === undefined) return { before: 'HEAD', isSinceMergeBase: false };
  const dots = /\.{2,3}/u.exec(text);
  if (dots === null) return { before: text, isSinceMergeBase: false };
  const before = text.slice(0, dots.index) || 'HEAD';
  const after = text.slice(dots.index + dots[0].length);
  return {
    before,
    ...(after === '' ? {} : { after }),
    isSinceMergeBase: dots[0] === '...',
  };
}
