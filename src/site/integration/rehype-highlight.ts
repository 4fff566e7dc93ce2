/** Colours code of Markdown pages by classes, as items have it; styles are not allowed. */

import type { Element, Root, RootContent } from 'hast';
import { common, createLowlight } from 'lowlight';

const lowlight = createLowlight(common);

/** Highlights blocks whose language is known. */
export function rehypeHighlight() {
  return (tree: Root): void => {
    for (const code of codeBlocks(tree.children)) {
      const language = languageOf(code);
      const [text] = code.children;
      if (language === undefined || text?.type !== 'text') continue;
      const { children } = lowlight.highlight(language, text.value);
      code.children = children.filter((child) => child.type === 'element' || child.type === 'text');
    }
  };
}

function* codeBlocks(nodes: readonly RootContent[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const [child] = node.children;
    if (node.tagName === 'pre' && child?.type === 'element' && child.tagName === 'code') {
      node.properties.tabIndex = 0;
      yield child;
    } else yield* codeBlocks(node.children);
  }
}

function languageOf({ properties }: Element): string | undefined {
  const names = Array.isArray(properties.className) ? properties.className : [];
  const name = names.map(String).find((candidate) => candidate.startsWith('language-'));
  const language = name?.slice('language-'.length);
  return language !== undefined && lowlight.registered(language) ? language : undefined;
}
