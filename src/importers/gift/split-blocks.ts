/** The questions of a GIFT file as blocks of text. */

/** One block between blank lines. */
export interface GiftBlock {
  /** 1-based line of its first text that is no comment. */
  readonly line: number;
  /** Without comments; lines are trimmed at their ends. */
  readonly text: string;
  /** The comments in it, without slashes. */
  readonly comments: readonly string[];
}

/** Comments alone make no block, and are not told of the next. */
export function* splitBlocks(source: string): Generator<GiftBlock> {
  let lines: string[] = [];
  let comments: string[] = [];
  let first = 0;
  let number = 0;
  for (const raw of `${source}\n\n`.split(/\r\n?|\n/)) {
    number += 1;
    const line = raw.trim();
    if (line === '') {
      if (lines.length > 0) yield { line: first, text: lines.join('\n'), comments };
      lines = [];
      comments = [];
    } else if (line.startsWith('//')) {
      comments.push(line.slice(2).trim());
    } else {
      if (lines.length === 0) first = number;
      lines.push(line);
    }
  }
}
