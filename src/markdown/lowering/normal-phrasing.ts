/** The one form of running text. */
import type { Delete, Emphasis, PhrasingContent, Strong } from 'mdast';
import { isPhrasing } from '../../content/to-blocks.ts';

/** Running text in normal form: neighbouring texts joined, no empty marks. */
export function normalPhrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes.flatMap(normalNode)) {
    const previous = result.at(-1);
    if (node.type === 'text' && previous?.type === 'text') {
      result[result.length - 1] = { type: 'text', value: previous.value + node.value };
    } else if (node.type !== 'text' || node.value !== '') result.push(node);
  }
  return result.map(trimLines).filter((node) => node.type !== 'text' || node.value !== '');
}

/** Without spaces around line breaks. */
function trimLines(
  node: PhrasingContent,
  index: number,
  siblings: readonly PhrasingContent[],
): PhrasingContent {
  const isAfterBreak = siblings[index - 1]?.type === 'break';
  if (node.type !== 'text' || !(isAfterBreak || node.value.includes('\n'))) return node;
  const value = node.value.replace(/[ \t]*\n[ \t\n]*/g, '\n');
  return { type: 'text', value: isAfterBreak ? value.replace(/^[ \t\n]+/, '') : value };
}

function normalNode(node: PhrasingContent): PhrasingContent[] {
  switch (node.type) {
    case 'strong':
    case 'delete':
    case 'emphasis': {
      const children = normalPhrasing(node.type === 'emphasis' ? node.children : unnested(node));
      return children.length > 0 ? breaksOutside(node, children) : [];
    }
    case 'link': {
      const { title, children, ...rest } = node;
      return [{ ...rest, ...(title && { title }), children: normalPhrasing(children) }];
    }
    case 'image': {
      const { title, alt, ...rest } = node;
      return [{ ...rest, alt: alt ?? '', ...(title && { title }) }];
    }
    case 'element':
      return [
        node.children.every(isPhrasing)
          ? { ...node, children: normalPhrasing(node.children) }
          : node,
      ];
    default:
      return [node];
  }
}

/** Line breaks at the ends of marked text stand outside it: Markdown cannot say them inside. */
function breaksOutside(
  node: Strong | Delete | Emphasis,
  children: readonly PhrasingContent[],
): PhrasingContent[] {
  const isBreak = (child: PhrasingContent) => child.type === 'break';
  const start = children.findIndex((child) => !isBreak(child));
  if (start < 0) return [...children];
  const end = children.findLastIndex((child) => !isBreak(child)) + 1;
  const marked = { ...node, children: children.slice(start, end) };
  return [...children.slice(0, start), marked, ...children.slice(end)];
}

/** The children without marks that the node itself already gives. */
function unnested(node: Strong | Delete): PhrasingContent[] {
  return node.children.flatMap((child) => {
    if (child.type === 'strong' && node.type === 'strong') return unnested(child);
    return child.type === 'delete' && node.type === 'delete' ? unnested(child) : [child];
  });
}

/** Running text in normal form where there is no second line. */
export function normalLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return normalPhrasing(nodes.map(withoutNewlines));
}

function withoutNewlines(node: PhrasingContent): PhrasingContent {
  if (node.type === 'text')
    return { type: 'text', value: node.value.replace(/[ \t]*\n[ \t\n]*/g, ' ') };
  if (node.type === 'element') {
    return {
      ...node,
      children: node.children.map((child) => (isPhrasing(child) ? withoutNewlines(child) : child)),
    };
  }
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map(withoutNewlines) };
}

/** Without spaces at either end and line breaks at the end, where Markdown has none. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const children = [...nodes];
  for (let last = children.at(-1); isBlank(last); last = children.at(-1)) children.pop();
  const [first] = children;
  if (first?.type === 'text') {
    children[0] = { type: 'text', value: first.value.replace(/^[ \t\n]+/, '') };
  }
  const last = children.at(-1);
  if (last?.type === 'text') {
    children[children.length - 1] = { type: 'text', value: last.value.replace(/[ \t\n]+$/, '') };
  }
  return children.filter((node) => node.type !== 'text' || node.value !== '');
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && /^[ \t\n]*$/.test(node.value));
}
