/** Gives tables and formulas of Markdown pages the frame that those of items have. */
import type { Element, ElementContent, Root } from 'hast';

/**
 * What is wider than the page scrolls by itself, by keyboard too; cells are aligned by classes,
 * because MDX would make styles of them, which the security policy refuses.
 */
export function rehypeFrames() {
  return (tree: Root): void => {
    for (const [index, child] of tree.children.entries()) {
      if (child.type === 'element') tree.children[index] = framed(child);
    }
  };
}

function framed(element: Element): Element {
  const { className, align } = element.properties;
  if (Array.isArray(className) && className.includes('katex-display')) {
    element.properties.tabIndex = 0;
    return element;
  }
  if (typeof align === 'string') {
    delete element.properties.align;
    element.properties.className = [`align-${align}`];
  }
  element.children = element.children.map(
    (child): ElementContent => (child.type === 'element' ? framed(child) : child),
  );
  if (element.tagName !== 'table') return element;
  const properties = { className: ['table'], tabIndex: 0 };
  return { type: 'element', tagName: 'div', properties, children: [element] };
}
