/** Cuts a text into prose, code and formulas, deciding which dollar signs are delimiters. */

/** A part of a text; `value` is without delimiters for formulas, with them for code. */
export interface TextPart {
  readonly kind: 'prose' | 'code' | 'math' | 'display-math' | 'money' | 'dollar';
  readonly value: string;
}

const tokens =
  /```[\s\S]*?```|~~~[\s\S]*?~~~|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\\[\s\S]|\$\$?|[^`~\\$]+|[`~]/g;

/**
 * A `$` begins a formula that the next `$` ends, except that a `$` before a digit is money when
 * the would-be formula ends in a space or runs into a digit: `$5 and $10`, `$5-$10`, but `$10$`.
 * `money` and `dollar` are signs that delimit nothing; `\$` stays in the prose.
 */
export function splitMath(text: string): readonly TextPart[] {
  const pieces = text.match(tokens) ?? [];
  const parts: TextPart[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    if (piece !== '$' && piece !== '$$') {
      const kind = /^(`|~~~)./s.test(piece) ? 'code' : 'prose';
      append(parts, { kind, value: piece });
      continue;
    }
    const end = closingIndex(pieces, at);
    if (end === undefined) {
      append(parts, { kind: startsWithDigit(pieces[at + 1]) ? 'money' : 'dollar', value: piece });
      continue;
    }
    const value = pieces.slice(at + 1, end).join('');
    append(parts, { kind: piece === '$' ? 'math' : 'display-math', value });
    at = end;
  }
  return parts;
}

/** Index of the delimiter that ends the formula begun at `start`; undefined when it is none. */
function closingIndex(pieces: readonly string[], start: number): number | undefined {
  const end = pieces.indexOf(pieces[start] ?? '', start + 1);
  if (end === -1) return undefined;
  const value = pieces.slice(start + 1, end).join('');
  if (value.trim() === '' || /\n[ \t]*\n/.test(value) || value.includes('$$')) return undefined;
  const isMoney =
    pieces[start] === '$' &&
    startsWithDigit(value) &&
    (/\s$/.test(value) || startsWithDigit(pieces[end + 1]));
  return isMoney ? undefined : end;
}

function startsWithDigit(text: string | undefined): boolean {
  return /^\d/.test(text ?? '');
}

function append(parts: TextPart[], part: TextPart): void {
  const last = parts.at(-1);
  if (part.kind === 'prose' && last?.kind === 'prose') {
    parts[parts.length - 1] = { kind: 'prose', value: last.value + part.value };
  } else {
    parts.push(part);
  }
}
