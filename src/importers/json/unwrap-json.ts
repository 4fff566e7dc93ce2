/** Finds the JSON in a text that has more in it: a code fence, or words before and after. */

/** The JSON at its own lines and columns, everything around it blanked out. */
export interface UnwrappedJson {
  readonly text: string;
  /** What stood around it, in words; undefined when there was nothing. */
  readonly around?: string;
  /** 1-based line on which another JSON value begins, which is blanked out too. */
  readonly secondLine?: number;
}

/** Blanks what stands before and after the first JSON value that begins a line. */
export function unwrapJson(text: string): UnwrappedJson {
  const span = jsonSpan(text);
  if (span === undefined) return { text };
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  if ((before + after).trim() === '') return { text };
  const fenced = /^\s*```/m.test(before);
  const second = /^[ \t]*[[{]/m.exec(after)?.index;
  return {
    text: blank(before) + text.slice(span.start, span.end) + blank(after),
    around: fenced ? 'a code fence' : 'text before or after the JSON',
    ...(second === undefined ? {} : { secondLine: lineAt(text, span.end + second) }),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function jsonSpan(text: string): Span | undefined {
  const opening = /^[ \t]*(?=[[{])/m.exec(text);
  if (opening === null) return undefined;
  const start = opening.index + opening[0].length;
  const end = closingOffset(text, start);
  return end === undefined ? undefined : { start, end };
}

/** Offset just behind the bracket that closes the one at `start`; brackets in strings are text. */
function closingOffset(text: string, start: number): number | undefined {
  let depth = 0;
  const token = /"(?:[^"\\]|\\[\s\S])*"|[[\]{}]/g;
  token.lastIndex = start;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    if (match[0] === '[' || match[0] === '{') depth += 1;
    if (match[0] === ']' || match[0] === '}') depth -= 1;
    if (depth === 0) return token.lastIndex;
  }
  return undefined;
}

/** 1-based. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
