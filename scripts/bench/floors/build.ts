/** Floor of the site: stock remark, KaTeX to a string, a template, a file; one process. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import katex from 'katex';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readFiles } from './read-files.ts';

const [bank = '', out = ''] = process.argv.slice(2);
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath).freeze();

for (const item of readFiles(bank)) {
  const folder = join(out, item.name.replace(/\.md$/, ''));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    template(item.name, render(processor.parse(item.body))),
  );
}

function render(tree: Root): string {
  const math = (value: string, displayMode: boolean): { type: 'raw'; value: string } => ({
    type: 'raw',
    value: katex.renderToString(value, { displayMode, throwOnError: false }),
  });
  const hast = toHast(tree, {
    handlers: {
      inlineMath: (_state, node: { value: string }) => math(node.value, false),
      math: (_state, node: { value: string }) => math(node.value, true),
    },
    allowDangerousHtml: true,
  });
  return toHtml(hast, { allowDangerousHtml: true });
}

function template(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main>${body}</main></body></html>`;
}
