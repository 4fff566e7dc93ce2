/** Values of template variables inside of MathML, where engines put them for letters. */
import { visitContent } from '../../../content/walk.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { descendants, isElement, textOf } from '../../../formats/xml-query.ts';
import type { Content } from '../../../model/index.ts';
import { variableMark } from '../../html/marks.ts';

/**
 * The tree with marks for the letters that stand for values. LaTeX beside the MathML has references
 * of its own already; our exporters part their braces.
 * @param names of variables by the letters that stand for them
 */
export function markMathVariables(
  element: XmlElement,
  names: ReadonlyMap<string, string>,
): XmlElement {
  if (names.size === 0) return element;
  if (element.name !== 'math')
    return withChildren(element, (child) => markMathVariables(child, names));
  const hasSource = descendants(element, 'annotation').some(isTex);
  return hasSource ? withReferences(element, [...names.values()]) : withMarks(element, names);
}

/** The content with references in the place of marks inside of formulas. */
export function restoreMathVariables(content: Content): Content {
  visitContent(content, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath') {
      node.value = node.value.replace(marked, (_, wrapped, alone) => `{{${wrapped ?? alone}}}`);
    }
  });
  return content;
}

/** A mark, alone or as the only thing in a command such as `\mathrm`. */
const marked =
  /\\(?:mathrm|mathit|mathnormal|operatorname|text)\{\s*\uFDD0v([\w.-]+)\uFDD1\s*\}|\uFDD0v([\w.-]+)\uFDD1/g;

function isTex({ attributes }: XmlElement): boolean {
  return /tex/i.test(attributes.encoding ?? '');
}

function withReferences(element: XmlElement, names: readonly string[]): XmlElement {
  if (element.name === 'annotation' && isTex(element)) {
    const tex = textOf(element).replace(/\{ \{(\w+)\}\}/g, (source, name: string) =>
      names.includes(name) ? `{{${name}}}` : source,
    );
    return { ...element, children: [tex] };
  }
  return withChildren(element, (child) => withReferences(child, names));
}

function withMarks(element: XmlElement, names: ReadonlyMap<string, string>): XmlElement {
  const name =
    element.name === 'mi' || element.name === 'ci' ? names.get(textOf(element).trim()) : undefined;
  if (name !== undefined) return { ...element, children: [variableMark(name)] };
  return withChildren(element, (child) => withMarks(child, names));
}

function withChildren(element: XmlElement, change: (child: XmlElement) => XmlElement): XmlElement {
  return {
    ...element,
    children: element.children.map((child) => (isElement(child) ? change(child) : child)),
  };
}
