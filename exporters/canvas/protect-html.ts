/** Keeps Classic from escaping a text a second time. */

/**
 * Where feedback or the left side of a match is a single text, Classic stores it as plain text and
 * shows its entities. An element with an attribute around it makes it stay HTML.
 */
export function protectHtml(html: string): string {
  if (!/&(?:amp|lt|gt);/.test(html)) return html;
  const inner = /^<(p|div)>(.*)<\/\1>$/s.exec(html)?.[2] ?? html;
  return inner.includes('<') ? html : `<p class="m">${inner}</p>`;
}
