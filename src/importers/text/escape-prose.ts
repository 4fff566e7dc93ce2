/** Escapes what Markdown would take for more than the words that an author meant. */

/** Elements that authors of questions type, and those a sanitiser has to see to report them. */
const elements =
  'a|abbr|audio|b|bdi|bdo|blockquote|br|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|embed|figcaption|figure|font|form|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|link|mark|math|meta|object|ol|p|pre|q|rp|rt|ruby|s|samp|script|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr';

const attribute = '\\s+[a-zA-Z-]+\\s*=\\s*(?:"[^"]*"|\'[^\']*\'|[^\\s"\'=<>`]+)';

/** A tag, comment or web address in angle brackets; any other `<` is a less-than sign. */
const markup = new RegExp(
  `(?<!\\\\)<(?!/?(?:${elements})(?:${attribute})*\\s*/?>|!--|https?://)`,
  'gi',
);

/** Escapes `<` where it is a sign, and the marks that gaps, variables and choices have here. */
export function escapeProse(prose: string): string {
  return prose
    .replace(markup, '\\<')
    .replace(/(?<!\\)(?:\[(?=\[)|\{(?=\{))/g, '\\$&')
    .replace(/^([ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+)(?=\[[ \txX]\])/gm, '$1\\');
}

/** Escapes each line's beginning that would make it a list, heading, quotation or code. */
export function escapeBlockStarts(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^(?=[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|~~~|=+$|-+$|\|)/, '\\')
        .replace(/^(?=([*_-])(?:[ \t]*\1){2,}[ \t]*$)/, '\\')
        .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\'),
    )
    .join('\n');
}
