/** Formulas as Markdown. */
import type { State } from 'mdast-util-to-markdown';

printInlineMath.peek = () => '$';

/** `$…$`, with as many dollars as the formula needs. */
export function printInlineMath(node: { value: string }, _parent: unknown, state: State): string {
  let value = node.value.replace(/\s*\n\s*/g, ' ');
  if (state.stack.includes('tableCell')) value = renameCommand(value).replaceAll('|', '\\|');
  const fence = '$'.repeat(fenceSize(value));
  const isPadded = /^\$|\$$/.test(value) || (/^ .* $/.test(value) && /[^ ]/.test(value));
  return isPadded ? `${fence} ${value} ${fence}` : fence + value + fence;
}

/** A formula between lines `$$`. */
export function printMath(node: { value: string }): string {
  const longest = Math.max(0, ...(node.value.match(/\$+/g) ?? []).map((run) => run.length));
  const fence = '$'.repeat(Math.max(2, longest + 1));
  return `${fence}\n${node.value === '' ? '' : `${node.value}\n`}${fence}`;
}

/** In a cell a pipe needs a backslash; in formulas the command of that look has another name. */
export function escapePipes(text: string): string {
  const withoutCommand = text.replace(
    /\\[^|]|(\$+)[\s\S]*?\1/g,
    (found, math: string | undefined) => (math === undefined ? found : renameCommand(found)),
  );
  return withoutCommand.replaceAll('|', '\\|');
}

function renameCommand(tex: string): string {
  return tex.replaceAll('\\|', '\\Vert ');
}

/** Two dollars are left out: alone in a paragraph they make a display formula. */
function fenceSize(value: string): number {
  const runs = new Set((value.match(/\$+/g) ?? []).map((run) => run.length));
  let size = 1;
  while (size === 2 || runs.has(size)) size += 1;
  return size;
}
