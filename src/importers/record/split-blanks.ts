/** Texts with blanks such as `____` become stems with gaps. */
import type { Nodes } from 'mdast';
import { visitContent } from '../../content/walk.ts';
import type { Content } from '../../model/index.ts';

/** A blank as authors type it: three underscores or more, `[blank]`, `[blank 2]`. */
const blank = /_{3,}|\[blank[ _]?\d*\]/gi;

/** Stands for a blank while Markdown is read: private use, so no text has it. */
const mark = '\uE000';

/** How many blanks a text has. */
export function countBlanks(text: string): number {
  return text.match(blank)?.length ?? 0;
}

/** Content of a text with blanks, read by `read`, with gaps `gap-1`, `gap-2` … in their places. */
export function contentWithGaps(text: string, read: (text: string) => Content): Content {
  const content = read(text.replaceAll(mark, '').replace(blank, mark));
  let count = 0;
  visitContent(content, (node) => {
    if (!('children' in node)) return;
    const children: Nodes[] = node.children;
    for (const [index, child] of [...children.entries()].reverse()) {
      if (child.type === 'text' && child.value.includes(mark)) {
        children.splice(index, 1, ...child.value.split(mark).flatMap(withGapBefore));
      }
    }
  });
  visitContent(content, (node) => {
    if (node.type !== 'gap') return;
    count += 1;
    node.interaction = `gap-${count}`;
  });
  return content;
}

function withGapBefore(value: string, index: number): Nodes[] {
  const gap: Nodes[] = index === 0 ? [] : [{ type: 'gap', interaction: '' }];
  return value === '' ? gap : [...gap, { type: 'text', value }];
}
