/** Character references in a text that is no HTML by itself. */
import { parseFragment } from 'parse5';

/** The characters that references such as `&lt;` and `&#125;` stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]*);/g, (reference) => {
    const [node] = parseFragment(reference).childNodes;
    return node && 'value' in node ? node.value : reference;
  });
}
