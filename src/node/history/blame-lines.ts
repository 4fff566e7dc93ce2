/** Tells of each line of an item's file which revision brought it. */
import { diffArrays } from 'diff';
import type { ItemHistory, Revision } from './item-history.ts';

/** A line and where it is from. */
export interface BlamedLine {
  readonly text: string;
  /**
   * `uncommitted`: it is only in the working folder. `hidden`: it is from before the beginning of a
   * shallow clone.
   */
  readonly from: Revision | 'uncommitted' | 'hidden';
}

/**
 * Lines of the file as it is, each with the revision since which it is there. Moves do not count.
 * @param texts of all blobs that the history names
 * @param now the file as it is; the last committed version where it is gone
 */
export function blameLines(
  { revisions, earliest, current }: ItemHistory,
  texts: ReadonlyMap<string, string>,
  now: string | undefined,
): readonly BlamedLine[] {
  /** The last known lines of each blob. */
  const blamed = new Map<string, readonly BlamedLine[]>();
  const linesOf = (blob: string): readonly string[] => splitLines(texts.get(blob) ?? '');
  if (earliest !== undefined) {
    const hidden = linesOf(earliest.blob).map((text) => ({ text, from: 'hidden' as const }));
    blamed.set(earliest.blob, hidden);
  }
  let deleted: string | undefined;
  for (const revision of revisions) {
    const { kind, blob, replaces } = revision;
    if (kind === 'deleted') deleted = blob;
    // What comes back is still by those who wrote it.
    const isBack = kind === 'restored' && deleted !== undefined;
    const bases = isBack && deleted !== undefined ? [deleted] : replaces;
    if (bases.includes(blob) && blamed.has(blob)) continue;
    const known = bases.flatMap((base) => {
      const lines = blamed.get(base);
      return lines === undefined ? [] : [lines];
    });
    blamed.set(blob, inherit(linesOf(blob), known, revision));
  }
  const last = current?.blob ?? deleted ?? '';
  const committed = blamed.get(last) ?? [];
  return now === undefined ? committed : inherit(splitLines(now), [committed], 'uncommitted');
}

/** Lines that a base has as well are from where it has them from, the first base that has one. */
function inherit(
  lines: readonly string[],
  bases: readonly (readonly BlamedLine[])[],
  otherwise: BlamedLine['from'],
): readonly BlamedLine[] {
  const origins: (BlamedLine['from'] | undefined)[] = lines.map(() => undefined);
  for (const base of bases) {
    const parts = diffArrays(
      base.map(({ text }) => text),
      [...lines],
    );
    let [old, now] = [0, 0];
    for (const { added, removed, count } of parts) {
      if (!added && !removed) {
        for (let index = 0; index < count; index += 1) {
          origins[now + index] ??= base[old + index]?.from;
        }
      }
      if (!added) old += count;
      if (!removed) now += count;
    }
  }
  return lines.map((text, index) => ({ text, from: origins[index] ?? otherwise }));
}

/** Without the empty line behind the last line break. */
function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n/u);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
