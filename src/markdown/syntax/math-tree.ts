/** Makes nodes of the formulas that micromark's math extension finds. */
import type { CompileContext, Extension } from 'mdast-util-from-markdown';
import type { Token } from 'micromark-util-types';
import type { Math as DisplayMath, InlineMath } from '../../model/index.ts';

declare module 'mdast-util-from-markdown' {
  interface CompileData {
    /** Whether the opening `$$` of a display formula has been read. */
    isInMathFlow?: boolean | undefined;
  }
}

/** The tree side of formulas; unlike `mdast-util-math` it adds no HTML to the nodes. */
export const mathTree: Extension = {
  enter: {
    mathFlow(token) {
      const node: DisplayMath = { type: 'math', value: '' };
      this.enter(node, token);
    },
    mathFlowFenceMeta() {
      this.buffer();
    },
    mathText(token) {
      const node: InlineMath = { type: 'inlineMath', value: '' };
      this.enter(node, token);
      this.buffer();
    },
  },
  exit: {
    mathFlowFenceMeta() {
      const meta = this.resume();
      const node = this.stack.at(-1);
      if (node?.type === 'math') node.meta = meta;
    },
    mathFlowFence() {
      if (this.data.isInMathFlow) return;
      this.buffer();
      this.data.isInMathFlow = true;
    },
    mathFlow(token) {
      const value = this.resume().replace(/^\n|\n$/g, '');
      const node = this.stack.at(-1);
      if (node?.type === 'math') node.value = value;
      this.exit(token);
      this.data.isInMathFlow = undefined;
    },
    mathText(token) {
      const value = this.resume();
      const node = this.stack.at(-1);
      if (node?.type === 'inlineMath') node.value = value;
      this.exit(token);
    },
    mathFlowValue: keepText,
    mathTextData: keepText,
  },
};

function keepText(this: CompileContext, token: Token): undefined {
  this.config.enter.data?.call(this, token);
  this.config.exit.data?.call(this, token);
}
