/** Running text as a person would have written it. */
import type {
  BlockContent,
  Break,
  Delete,
  Emphasis,
  InlineCode,
  Link,
  PhrasingContent,
  Strong,
} from 'mdast';
import { isPhrasing } from '../../content/to-blocks.ts';
import type { HtmlElement } from '../../model/index.ts';

type Marked = Strong | Emphasis | Delete | Link | HtmlElement;

/**
 * Marks without text disappear, neighbouring marks of one kind are one, spaces stand outside of
 * marks and never two beside each other.
 */
export function tidyPhrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const tidy: PhrasingContent[] = [];
  for (const node of nodes.flatMap(tidyNode)) add(tidy, node);
  return tidy;
}

function add(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1);
  if (node.type === 'text' && last?.type === 'text') {
    last.value = (last.value + node.value).replace(/ {2,}/g, ' ');
  } else if (isMarked(node) && last && isMarked(last) && isSame(last, node)) {
    for (const child of phrasingIn(node)) addChild(last, child);
  } else if (node.type !== 'text' || node.value !== '') nodes.push(node);
}

function addChild(parent: Marked, child: PhrasingContent): void {
  const children = phrasingIn(parent);
  add(children, child);
  parent.children = children;
}

function tidyNode(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'text') return [{ ...node }];
  if (node.type === 'inlineCode') return node.value.trim() === '' ? [] : [trimmedCode(node)];
  if (!isMarked(node)) return [node];
  if (phrasingIn(node).length < node.children.length) return [node];
  const children = tidyPhrasing(phrasingIn(node));
  if (node.type === 'element' && children.length === 0)
    return node.name === 'img' || node.name === 'wbr' ? [node] : [];
  const inner = children.flatMap((child) =>
    isSameKind(node, child) ? childrenOf(child) : [child],
  );
  const isBlank = inner.every(isEdge);
  if (isBlank) return inner;
  const start = inner.findIndex((child) => child.type !== 'break');
  const end = inner.findLastIndex((child) => child.type !== 'break') + 1;
  const { before, kept, after } = withoutEdgeSpaces(inner.slice(start, end));
  return [
    ...inner.slice(0, start),
    ...before,
    { ...node, children: kept },
    ...after,
    ...inner.slice(end),
  ];
}

/** On one line, and without spaces at the ends, which Markdown takes for padding. */
function trimmedCode({ value }: InlineCode): InlineCode {
  return { type: 'inlineCode', value: value.replace(/\s+/g, ' ').trim() };
}

function withoutEdgeSpaces(nodes: readonly PhrasingContent[]): {
  readonly before: PhrasingContent[];
  readonly kept: PhrasingContent[];
  readonly after: PhrasingContent[];
} {
  const kept = [...nodes];
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  const first = kept[0];
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    before.push({ type: 'text', value: ' ' });
    kept[0] = { type: 'text', value: first.value.trimStart() };
  }
  const last = kept.at(-1);
  if (last?.type === 'text' && /\s$/.test(last.value)) {
    after.push({ type: 'text', value: ' ' });
    kept[kept.length - 1] = { type: 'text', value: last.value.trimEnd() };
  }
  return { before, kept: kept.filter((node) => node.type !== 'text' || node.value !== ''), after };
}

function isMarked(node: PhrasingContent): node is Marked {
  return ['strong', 'emphasis', 'delete', 'link', 'element'].includes(node.type);
}

/** Whether both say the same of their text, so that they may be one. */
function isSame(left: Marked, right: Marked): boolean {
  if (left.type === 'link' || right.type === 'link') return false;
  if (left.type !== 'element' || right.type !== 'element') return left.type === right.type;
  const isPlain = (one: HtmlElement) => Object.keys(one.attributes).length === 0;
  return joined.has(left.name) && left.name === right.name && isPlain(left) && isPlain(right);
}

const joined: ReadonlySet<string> = new Set(['u', 's', 'sub', 'sup', 'mark', 'small', 'ins']);

function isSameKind(parent: Marked, child: PhrasingContent): boolean {
  if (parent.type === 'link') return child.type === 'link';
  return isMarked(child) && isSame(parent, child) && !['sub', 'sup'].includes(nameOf(child));
}

function nameOf(node: Marked): string {
  return node.type === 'element' ? node.name : node.type;
}

function phrasingIn(node: Marked): PhrasingContent[] {
  const children: readonly (BlockContent | PhrasingContent)[] = node.children;
  return children.filter(isPhrasing);
}

function childrenOf(node: PhrasingContent): PhrasingContent[] {
  return isMarked(node) ? phrasingIn(node) : [];
}

function isEdge(node: PhrasingContent): node is Break {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}
