/** Content made by a degradation. */
import type { Content } from '../../model/index.ts';

/** A paragraph of plain text. */
export function plainContent(text: string): Content {
  return [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
}

/** The text when the content is one paragraph of nothing else; undefined otherwise. */
export function plainTextOf(content: Content): string | undefined {
  const [only, second] = content;
  if (only?.type !== 'paragraph' || second) return undefined;
  let text = '';
  for (const child of only.children) {
    if (child.type !== 'text') return undefined;
    text += child.value;
  }
  return text.replace(/\s+/g, ' ').trim();
}
