/**
 * Undoes what language models and hurried people do to JSON, where only one reading is possible:
 * comments, commas before a closing bracket, citation marks between values, line breaks inside
 * strings, and backslashes of LaTeX that were not doubled.
 */

/** One kind of fault that was undone, with the 1-based line of its first occurrence. */
export interface JsonRepair {
  readonly what: string;
  readonly line: number;
}

/** Text with the same number of lines, and what was done to it. */
export interface RepairedJson {
  readonly text: string;
  readonly repairs: readonly JsonRepair[];
}

/** Every token that matters, strings first so that nothing inside them is taken for another. */
const tokens =
  /(?<string>"[^"\\]*(?:\\[\s\S][^"\\]*)*")|(?<comment>\/\/[^\n]*|\/\*(?:(?!\/\*|\*\/)[\s\S])*\*\/)|(?<cite>\[cite[^[\]\n]*\])|(?<comma>,(?=(?:\s|\/\/[^\n]*(?:\n|$)|\/\*(?:(?!\/\*|\*\/)[\s\S])*\*\/|\[cite[^[\]\n]*\])*[\]}]))/g;

/** Repairs the certain faults; a text without them comes back as it is. */
export function repairJson(text: string): RepairedJson {
  const repairs = new Map<string, number>();
  const note = (what: string, offset: number) => {
    if (!repairs.has(what)) repairs.set(what, lineAt(text, offset));
  };
  const repaired = text.replace(tokens, (...match) => {
    const token = String(match[0]);
    const offset = Number(match.at(-3));
    if (token.startsWith('"')) return repairString(token, (what) => note(what, offset));
    if (token.startsWith(',')) note('a comma before a closing bracket', offset);
    else if (token.startsWith('[')) note('a citation mark', offset);
    else note('a comment', offset);
    return token.replace(/[^\n]/g, ' ');
  });
  return { text: repaired, repairs: [...repairs].map(([what, line]) => ({ what, line })) };
}

/** Line breaks taken out of the string are set behind it, so that later lines keep their number. */
function repairString(token: string, note: (what: string) => void): string {
  let breaks = '';
  const body = token.slice(1, -1).replace(/\\u[0-9a-fA-F]{4}|\\?[\s\S]/g, (part) => {
    if (part === '\n' || part === '\\\n') {
      note('a line break inside a string');
      breaks += '\n';
      return '\\n';
    }
    if (part.length === 1 && part < ' ') {
      note('a control character inside a string');
      return part === '\r' ? '' : `\\u${part.charCodeAt(0).toString(16).padStart(4, '0')}`;
    }
    if (part.length !== 2 || /^\\["\\/bfnrt]$/.test(part)) return part;
    note('a backslash that was not doubled');
    return part === "\\'" ? "'" : `\\${part}`;
  });
  return `"${body}"${breaks}`;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
