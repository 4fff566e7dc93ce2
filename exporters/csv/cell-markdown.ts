/** Content as the Markdown of a cell that our importer reads back. */
import { visitContent } from '../../src/content/walk.ts';
import { contentToMarkdown } from '../../src/formats/markdown-text.ts';
import type { Content } from '../../src/model/index.ts';

/** Gaps are `[[1]]`, `[[2]]` …; formulas stay as they were written. */
export function cellMarkdown(content: Content): string {
  const copy: Content = JSON.parse(JSON.stringify(content));
  visitContent(copy, (node) => {
    if (node.type === 'text') node.value = node.value.replace(/\[\[|\{\{/g, asMark);
  });
  return contentToMarkdown(copy, {
    handlers: {
      gap: ({ interaction }: { interaction: string }) => `[[${interaction.replace('gap-', '')}]]`,
      inlineMath: ({ value }: { value: string }) => fenced(value),
      math: ({ value }: { value: string }) => `$$\n${value}\n$$`,
    },
  }).replace(/[\uFDD0\uFDD1]/g, (mark) => (mark === '\uFDD0' ? '\\[\\[' : '\\{\\{'));
}

/** Brackets of a text that are no gap or variable, until all else is escaped. */
function asMark(brackets: string): string {
  return brackets === '[[' ? '\uFDD0' : '\uFDD1';
}

function fenced(tex: string): string {
  return tex.includes('$') ? `$$${tex}$$` : `$${tex}$`;
}
