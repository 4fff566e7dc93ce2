/** Marks running text; inside of blocks, as no mark may stand around a block. */
import type { SourceElement } from '../../content/from-html/context.ts';
import { isBlankText, isBlock, newElement, type SourceNode, setChildren } from './tree.ts';

/** The nodes, with a copy of the mark around each run of text in them. */
export function withMark(mark: SourceElement, nodes: readonly SourceNode[]): SourceNode[] {
  const marked: SourceNode[] = [];
  let run: SourceNode[] = [];
  const endRun = () => {
    if (run.every(isBlankText)) marked.push(...run);
    else marked.push(copyOf(mark, run));
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      run.push(node);
      continue;
    }
    endRun();
    if (!unmarked.has(node.tagName)) setChildren(node, withMark(mark, node.childNodes));
    marked.push(node);
  }
  endRun();
  return marked;
}

/** Text inside of these is marked anyway, or is code. */
const unmarked: ReadonlySet<string> = new Set(['pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);

function copyOf(mark: SourceElement, children: readonly SourceNode[]): SourceElement {
  const attributes = Object.fromEntries(mark.attrs.map(({ name, value }) => [name, value]));
  return newElement(mark.tagName, attributes, children);
}
