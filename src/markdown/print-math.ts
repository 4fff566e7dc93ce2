/** Formulas as Markdown. */
import type { State } from 'mdast-util-to-markdown';

printInlineMath.peek = () => '$';

/** `$…$`, with as many dollars as the formula needs. */
export function printInlineMath(node: { value: string }, _parent: unknown, state: State): string {
  let value = node.value.replace(/\s*\n\s*/g, ' ');
  if (state.stack.includes('tableCell')) value = escapePipes(value);
  const fence = '$'.repeat(fenceSize(value, 1));
  const isPadded = /^\$|\$$/.test(value) || (/^ .* $/.test(value) && /[^ ]/.test(value));
  return isPadded ? `${fence} ${value} ${fence}` : fence + value + fence;
}

/** A formula between lines `$$`. */
export function printMath(node: { value: string }): string {
  const longest = Math.max(0, ...(node.value.match(/\$+/g) ?? []).map((run) => run.length));
  const fence = '$'.repeat(Math.max(2, longest + 1));
  return `${fence}\n${node.value === '' ? '' : `${node.value}\n`}${fence}`;
}

/** In a cell a pipe needs a backslash; the command of that look has another name. */
function escapePipes(tex: string): string {
  return tex.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\|');
}

function fenceSize(value: string, smallest: number): number {
  const runs = new Set((value.match(/\$+/g) ?? []).map((run) => run.length));
  let size = smallest;
  while (runs.has(size)) size += 1;
  return size;
}
