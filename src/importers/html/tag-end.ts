/** Where a tag ends. */

/** More than any tag has outside of quotes. */
const longestUnquoted = 2_000;

/** The index behind the `>` that ends the tag which begins at `start`; undefined if there is none. */
export function tagEnd(html: string, start: number): number | undefined {
  let unquoted = 0;
  for (let at = start + 1; at < html.length; at += 1) {
    const sign = html[at];
    if (sign === '>') return at + 1;
    unquoted += 1;
    if (sign === '<' || unquoted > longestUnquoted) return undefined;
    if ((sign === '"' || sign === "'") && /=\s*$/.test(html.slice(Math.max(start, at - 4), at))) {
      const end = html.indexOf(sign, at + 1);
      if (end < 0) return undefined;
      at = end;
    }
  }
  return undefined;
}
