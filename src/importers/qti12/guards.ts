/**
 * Undoes what the Canvas exporter adds so that Canvas keeps a text as it is: characters parted by
 * elements or by nothing visible, and comparisons in formulas as words. Whoever wrote the text, the
 * reading is the same.
 */
import type { ListItem, Nodes } from 'mdast';
import { visitContent } from '../../content/walk.ts';
import type { Content } from '../../model/index.ts';
import { figureOf } from './figure.ts';

/** Stand for characters that must not become the beginning of a formula while HTML is read. */
const backslash = '\uFDD2';
const dollar = '\uFDD3';
const backtick = '\uFDD4';

/** The HTML without parted characters. */
export function unguardHtml(html: string): string {
  if (!html.includes('<')) return html;
  return html
    .replaceAll('<span>\\</span>', backslash)
    .replaceAll('$<span>$</span>', dollar + dollar)
    .replaceAll('<code>`</code>', backtick)
    .replaceAll('<p class="m">', '<p>');
}

/** The content with those characters, and with display formulas in the place of their lines. */
export function unguardContent(content: Content): Content {
  const blocks = content.map((block) => displayMath(block) ?? figureOf(block) ?? block);
  visitContent(blocks, (node) => {
    restore(node);
    if (node.type === 'listItem') restoreBox(node);
    if (!('children' in node)) return;
    const children: Nodes[] = node.children;
    for (const [index, child] of children.entries()) {
      const better = displayMath(child) ?? figureOf(child);
      if (better) children[index] = better;
    }
  });
  return blocks;
}

/** Plain text without what nobody sees. */
export function unguardText(text: string): string {
  return text
    .replaceAll(backslash, '\\')
    .replaceAll(dollar, '$')
    .replaceAll(backtick, '`')
    .replace(/\[\u200B(?=[\w.-]+\])/g, '[')
    .replace(/<\u200B(?=[A-Za-z/!?])/g, '<');
}

/** The LaTeX that an author would write. */
function unguardTex(tex: string): string {
  return unguardText(tex)
    .replace(/\\lt (?=\S|\s|$)/g, '<')
    .replace(/\\gt (?=\S|\s|$)/g, '>')
    .replace(/\[\{\}(?=[\w.-]+\])/g, '[')
    .replace(/\\\\\[ (?=[\w.-]+\])/g, '\\\\[')
    .trim();
}

function restore(node: Nodes): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      node.value = unguardText(node.value);
      return;
    case 'math':
    case 'inlineMath':
      node.value = unguardTex(node.value);
      return;
    case 'image':
      if (node.alt) node.alt = unguardText(node.alt);
      return;
    case 'element':
      for (const [name, value] of Object.entries(node.attributes)) {
        node.attributes[name] = unguardText(value);
      }
      return;
    default:
  }
}

/** Canvas drops check boxes; signs of them stand for them. */
function restoreBox(item: ListItem): void {
  const [first] = item.children;
  const [text] = first?.type === 'paragraph' ? first.children : [];
  if (text?.type !== 'text' || !/^[☐☑] /.test(text.value)) return;
  item.checked = text.value.startsWith('☑');
  text.value = text.value.slice(2);
}

/** A line that holds one large formula. */
function displayMath(node: Nodes): { type: 'math'; value: string } | undefined {
  if (node.type !== 'paragraph') return undefined;
  const [only, second] = node.children;
  if (only?.type !== 'inlineMath' || second) return undefined;
  const [, tex] = /^\\displaystyle\s+(.*)$/s.exec(only.value) ?? [];
  return tex === undefined ? undefined : { type: 'math', value: tex };
}
