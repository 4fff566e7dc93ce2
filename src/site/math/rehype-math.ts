/** Formulas of Markdown pages the way items have them: unit macros, classes in place of styles. */
import type { Element, Root, RootContent } from 'hast';
import { expandUnits } from '../../content/units.ts';
import { currentSite } from '../current-site.ts';
import { styleClasses } from './lift-styles.ts';

/** Before rehype-katex: writes units in plain LaTeX. */
export function rehypeUnits() {
  return (tree: Root): void => {
    for (const element of elementsOf(tree.children)) {
      const [text] = element.children;
      if (!isFormula(element) || text?.type !== 'text') continue;
      text.value = expandUnits(text.value);
    }
  };
}

/** After rehype-katex: turns style attributes into classes and tells the site of them. */
export function rehypeLiftStyles() {
  return async (tree: Root): Promise<void> => {
    const { styles } = await currentSite();
    for (const { properties } of elementsOf(tree.children)) {
      if (typeof properties.style !== 'string') continue;
      const names = styleClasses(properties.style);
      for (const name of names) styles.add(name);
      delete properties.style;
      properties.className = [...classNames(properties.className), ...names];
    }
  };
}

function isFormula({ properties }: Element): boolean {
  const names = classNames(properties.className);
  return ['math-inline', 'math-display', 'language-math'].some((name) => names.includes(name));
}

function classNames(value: Element['properties'][string]): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(/\s+/u) : [];
}

function* elementsOf(nodes: readonly RootContent[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type === 'element') yield node;
    if ('children' in node) yield* elementsOf(node.children);
  }
}
