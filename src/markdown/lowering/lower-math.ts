/** Formulas: their LaTeX, checked by the engine that will typeset them. */
import type { Nodes } from 'mdast';
import { checkMath } from '../../content/math.ts';
import type { Math as DisplayMath, InlineMath } from '../../model/index.ts';
import { sliceOf, spanOf } from '../body-reader.ts';
import { checkVariableNames } from './check-variables.ts';
import { type Lowering, unescapePipes } from './lowering.ts';

/** A formula in running text; line breaks in it are spaces. */
export function lowerInlineMath(node: InlineMath & Nodes, lowering: Lowering): InlineMath {
  const written = lowering.isInCell ? unescapePipes(node.value) : node.value;
  const value = written.replace(/\n/g, ' ');
  check(value, false, node, lowering);
  return { type: 'inlineMath', value };
}

/** A formula on its own lines. */
export function lowerMath(node: DisplayMath & Nodes, lowering: Lowering): DisplayMath {
  const { reader } = lowering;
  if (node.meta) {
    reader.report('math-on-fence-line', spanOf(node), {
      message: 'Part of a display formula stands on the line of its opening `$$`.',
      hint: 'Put both `$$` on lines of their own, or the whole formula on one line.',
    });
  } else if (!/\n[\s>]*\${2,}[ \t]*$/.test(sliceOf(node, reader))) {
    reader.report('unclosed-math', spanOf(node), {
      message: 'A display formula is not closed: everything below it is read as LaTeX.',
      hint: 'Add a line `$$` at the end of the formula.',
    });
  } else check(node.value, true, node, lowering);
  return { type: 'math', value: node.value };
}

/** A paragraph that is nothing but `$$…$$` on one line. */
export function displayMathOf(node: Nodes, lowering: Lowering): DisplayMath | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined;
  const [only] = node.children;
  if (only?.type !== 'inlineMath' || !/^\$\$(?!\$)/.test(sliceOf(only, lowering.reader))) {
    return undefined;
  }
  const value = only.value.trim();
  check(value, true, only, lowering);
  return { type: 'math', value };
}

function check(value: string, display: boolean, node: Nodes, lowering: Lowering): void {
  const { reader } = lowering;
  checkVariableNames(value, node, reader);
  const problem = checkMath(value, display);
  if (!problem) return;
  const { start, end } = spanOf(node);
  const written = reader.text.slice(start, end);
  const offset = start + offsetInSource(value, problem.offset, written);
  reader.report('bad-formula', { start: offset, end }, { message: problem.message });
}

/** Where an offset into a formula is in its source, which has delimiters, indents and `>` marks. */
function offsetInSource(value: string, offset: number, written: string): number {
  const whole = written.indexOf(value);
  if (whole >= 0) return whole + offset;
  const before = value.slice(0, offset).split('\n');
  const line = before.length - 1;
  const lines = written.split('\n');
  // The first line of a display formula is its fence.
  const sourceLine = line + (/^\${2,}\s*$/.test(lines[0] ?? '') ? 1 : 0);
  const lineStart = lines.slice(0, sourceLine).join('\n').length + (sourceLine > 0 ? 1 : 0);
  const text = value.split('\n')[line] ?? '';
  const indent = Math.max(0, (lines[sourceLine] ?? '').indexOf(text));
  return Math.min(written.length, lineStart + indent + (before[line]?.length ?? 0));
}
