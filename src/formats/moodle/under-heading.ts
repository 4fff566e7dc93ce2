/** Parts that share one text. */
import type { Content } from '../../model/index.ts';

/** A content below a heading; nothing for nothing. */
export function underHeading(heading: string, content: Content | undefined): Content {
  if (!content || content.length === 0) return [];
  return [{ type: 'heading', depth: 3, children: [{ type: 'text', value: heading }] }, ...content];
}
