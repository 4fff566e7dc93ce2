/**
 * Marks that importers put into text or HTML before it is read, so that gaps, variables and
 * formulas survive whatever stands around them. They are made of characters that no text has.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import { visitContent } from '../../content/walk.ts';
import type { Content } from '../../model/index.ts';

const mark = /\uFDD0([gv])([\w.-]+)\uFDD1|\\\((.+?)\\\)|\\\[(.+?)\\\]|\$\$(.+?)\$\$/gs;

/** Stands for the gap of an interaction: `gap-1`. */
export function gapMark(interactionId: string): string {
  return `\uFDD0g${interactionId}\uFDD1`;
}

/** Stands for the value of a variable. */
export function variableMark(name: string): string {
  return `\uFDD0v${name}\uFDD1`;
}

/** The content with nodes in the place of marks and delimited formulas. */
export function splitMarks(content: Content): Content {
  visitContent(content, (node) => {
    if (!('children' in node)) return;
    const children: Nodes[] = node.children;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child?.type === 'text') children.splice(index, 1, ...splitText(child.value));
    }
  });
  return content;
}

function splitText(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const {
    0: whole,
    1: kind,
    2: name = '',
    3: inline,
    4: display,
    5: dollars,
    index,
  } of text.matchAll(mark)) {
    if (index > end) nodes.push({ type: 'text', value: text.slice(end, index) });
    end = index + whole.length;
    if (kind === 'g') nodes.push({ type: 'gap', interaction: name });
    else if (kind === 'v') nodes.push({ type: 'variable', name });
    else nodes.push({ type: 'inlineMath', value: (inline ?? display ?? dollars ?? '').trim() });
  }
  if (end < text.length) nodes.push({ type: 'text', value: text.slice(end) });
  return nodes;
}
