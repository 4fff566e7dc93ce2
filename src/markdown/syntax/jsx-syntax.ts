/** The syntax of `.mdx` files: tags and expressions, kept as written in `html` nodes. */
import type { CompileContext, Extension as TreeExtension } from 'mdast-util-from-markdown';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Extension, Token } from 'micromark-util-types';

/** Tags with JSX attributes, expressions in braces; no indented code, no autolinks, no HTML. */
export const jsxSyntax: Extension = combineExtensions([mdxJsx(), mdxExpression(), mdxMd()]);

/** Makes an `html` node of each tag and each expression. */
export const jsxTree: TreeExtension = {
  enter: {
    mdxJsxFlowTag: enterRaw,
    mdxJsxTextTag: enterRaw,
    mdxFlowExpression: enterRaw,
    mdxTextExpression: enterRaw,
  },
  exit: {
    mdxJsxFlowTag: exitRaw,
    mdxJsxTextTag: exitRaw,
    mdxFlowExpression: exitRaw,
    mdxTextExpression: exitRaw,
  },
};

function enterRaw(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'html', value: this.sliceSerialize(token) }, token);
}

function exitRaw(this: CompileContext, token: Token): undefined {
  this.exit(token);
}
