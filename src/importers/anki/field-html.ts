/** Anki's own notations in a field as plain HTML. */

/** An opening without its end is passed over once. Sounds become players, old forms of formulas those with backslashes. */
export function fieldHtml(field: string): string {
  return field
    .replace(
      /\[sound:((?:(?!\[sound:)[^\]])+)\]/g,
      (_, name: string) => `<audio controls src="${address(name)}"></audio>`,
    )
    .replace(
      /<anki-mathjax([^<>]*)>((?:(?!<anki-mathjax).)*?)<\/anki-mathjax>/gs,
      (_, attributes: string, tex: string) =>
        /block\s*=\s*["']?true/.test(attributes) ? `\\[${tex}\\]` : `\\(${tex}\\)`,
    )
    .replace(/\[\$\$\]((?:(?!\[\$\$\]).)*?)\[\/\$\$\]/gs, (_, tex: string) => `\\[${texOf(tex)}\\]`)
    .replace(/\[\$\]((?:(?!\[\$\]).)*?)\[\/\$\]/gs, (_, tex: string) => `\\(${texOf(tex)}\\)`)
    .replace(/\[latex\]((?:(?!\[latex\]).)*?)\[\/latex\]/gs, (_, source: string) =>
      latex(texOf(source)),
    );
}

/** LaTeX of a whole document: its formulas are those between dollar signs. */
function latex(source: string): string {
  const text = source.trim();
  if (!text.includes('$')) return `\\[${text}\\]`;
  return text.replace(/\$\$(.+?)\$\$/gs, '\\[$1\\]').replace(/(?<![\\$])\$([^$]+)\$/g, '\\($1\\)');
}

function texOf(html: string): string {
  return html.replace(/<br\s*\/?>|<\/?div>/gi, '\n').replace(/<[^<>]*>/g, '');
}

function address(name: string): string {
  return name.trim().replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
