/** Puts running text into paragraphs, so that mixed nodes become content. */
import type { BlockContent, PhrasingContent } from 'mdast';
import type { ContentBlock } from '../model/index.ts';

const phrasingTypes: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'inlineMath',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'gap',
  'variable',
  'html',
]);

/** HTML elements that stand in a line of text. */
export const inlineElements: ReadonlySet<string> = new Set([
  'abbr',
  'bdi',
  'bdo',
  'cite',
  'del',
  'dfn',
  'img',
  'ins',
  'kbd',
  'mark',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'source',
  'span',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
]);

/** Whether the node belongs into a line of text. */
export function isPhrasing(node: ContentBlock | PhrasingContent): node is PhrasingContent {
  return node.type === 'element' ? inlineElements.has(node.name) : phrasingTypes.has(node.type);
}

/**
 * Blocks: every run of phrasing becomes a paragraph, runs of white space disappear.
 * @param trim what a run keeps of itself
 */
export function toBlocks(
  nodes: readonly (BlockContent | PhrasingContent)[],
  trim: (run: readonly PhrasingContent[]) => PhrasingContent[] = trimmed,
): BlockContent[] {
  const blocks: BlockContent[] = [];
  let run: PhrasingContent[] = [];
  const endRun = () => {
    const children = trim(run);
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
    run = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) run.push(node);
    else {
      endRun();
      blocks.push(node);
    }
  }
  endRun();
  return blocks;
}

/** Without white space and line breaks at either end. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const children = [...nodes];
  while (isBlank(children[0])) children.shift();
  while (isBlank(children.at(-1))) children.pop();
  const first = children[0];
  if (first?.type === 'text') children[0] = { ...first, value: first.value.trimStart() };
  const last = children.at(-1);
  if (last?.type === 'text')
    children[children.length - 1] = { ...last, value: last.value.trimEnd() };
  return children;
}

function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
}
