/** Keeps Canvas from reading more into text than the author wrote. */

const suspicious = /[`[]|\\[([b]|\$\$/;
const piece = /<[^>]*>|[^<]+/g;

/**
 * HTML whose text holds nothing that MathJax takes for a delimiter outside code, and, where
 * `[word]` means a blank, no `[word]`: such characters are parted by elements without effect.
 */
export function guardHtml(html: string, hasTokens: boolean): string {
  if (!suspicious.test(html)) return html;
  let codeDepth = 0;
  return html.replace(piece, (part) => {
    if (part.startsWith('<')) {
      if (/^<(?:pre|code)\b/.test(part)) codeDepth += 1;
      if (/^<\/(?:pre|code)>/.test(part)) codeDepth -= 1;
      return hasTokens ? guardTag(part) : part;
    }
    const text = codeDepth > 0 ? part : guardDelimiters(part);
    return hasTokens ? text.replace(/\[([\w.-]+)\]/g, '[<span>$1</span>]') : text;
  });
}

function guardDelimiters(text: string): string {
  return text
    .replace(/\\(?=[([]|begin\{)/g, '<span>\\</span>')
    .replaceAll('$$', () => '$<span>$</span>')
    .replaceAll('`', '<code>`</code>');
}

/** In an address a bracket has a spelling of its own; elsewhere it is parted by nothing visible. */
function guardTag(tag: string): string {
  return tag.replace(/([\w-]+)="([^"]*)"/g, (_, name: string, value: string) => {
    const guarded = value.replace(
      /\[(?=[\w.-]+\])/g,
      /^(?:src|href)$/.test(name) ? '%5B' : '[\u200B',
    );
    return `${name}="${guarded}"`;
  });
}
