/** HTML for formats in which a tab or line break ends a field. */

/** White space shows only in preformatted text, where it gets spellings of its own. */
export function oneLineHtml(html: string): string {
  return html
    .split(/(<pre\b[^>]*>.*?<\/pre>)/s)
    .map((part, index) =>
      index % 2 === 1
        ? part
            .replace(/\n(?=<\/code><\/pre>$)/, '')
            .replaceAll('\n', '<br />')
            .replaceAll('\t', '&#9;')
        : part.replace(/\s*[\t\n\r]+\s*/g, ' '),
    )
    .join('');
}
