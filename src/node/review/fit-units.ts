/** Chooses what a comment of limited length says. */

/** A piece of the comment that is shown or left out as one. */
export interface Unit {
  readonly text: string;
  /** The lower, the more it matters; 0 is never left out. */
  readonly rank: number;
  /** What is counted when it is left out: `changed items`. */
  readonly what: string;
}

/** Some units below a heading; without any of them the heading is not shown. */
export interface ReportSection {
  /** Markdown, may be empty. */
  readonly heading: string;
  readonly units: readonly Unit[];
  /** Between units: a line break for the rows of a table, an empty line for blocks. */
  readonly gap: '\n' | '\n\n';
  /** Units that were not even made: nobody reads so far. */
  readonly untold?: { readonly what: string; readonly count: number };
}

/** What is shown, and how many units of which kind are not. */
export interface FittedReport {
  readonly text: string;
  readonly leftOut: ReadonlyMap<string, number>;
}

/**
 * The sections in their order, with as many units as there is room for: those that matter more
 * first, and of the same importance those that come first.
 * @param most bytes of UTF-8
 */
export function fitUnits(sections: readonly ReportSection[], most: number): FittedReport {
  const encoder = new TextEncoder();
  const lengthOf = (text: string): number => encoder.encode(text).length;
  const ranked = sections
    .flatMap(({ units, heading }) => units.map((unit) => ({ unit, heading })))
    .toSorted((a, b) => a.unit.rank - b.unit.rank);
  const shown = new Set<Unit>();
  const headings = new Set<string>();
  const leftOut = new Map<string, number>();
  const leaveOut = (what: string, count: number): void => {
    if (count > 0) leftOut.set(what, (leftOut.get(what) ?? 0) + count);
  };
  for (const { untold } of sections) if (untold !== undefined) leaveOut(untold.what, untold.count);
  let room = most;
  for (const { unit, heading } of ranked) {
    const size = lengthOf(unit.text) + 2 + (headings.has(heading) ? 0 : lengthOf(heading) + 2);
    if (size > room && unit.rank > 0) {
      leaveOut(unit.what, 1);
      continue;
    }
    room -= size;
    shown.add(unit);
    headings.add(heading);
  }
  const text = sections
    .map(({ heading, units, gap }) => {
      const texts = units.filter((unit) => shown.has(unit)).map((unit) => unit.text);
      if (texts.length === 0) return '';
      // The rows of a table stand right below its head, which is the end of the heading.
      return heading === ''
        ? texts.join(gap)
        : heading + (gap === '\n' ? '\n' : '\n\n') + texts.join(gap);
    })
    .filter((part) => part !== '')
    .join('\n\n');
  return { text, leftOut };
}
