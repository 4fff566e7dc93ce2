/** Finds elements in a tree of XML. */
import type { XmlElement, XmlNode } from './xml.ts';

/** Whether the node is an element. */
export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string' && 'name' in node;
}

/** The children that are elements, of that name if one is given. */
export function childElements(parent: XmlElement, name?: string): readonly XmlElement[] {
  return parent.children.filter(
    (node): node is XmlElement => isElement(node) && (name === undefined || node.name === name),
  );
}

/** The first element that the path of child names leads to. */
export function elementAt(root: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let current: XmlElement | undefined = root;
  for (const name of path) {
    current = current?.children.find(
      (node): node is XmlElement => isElement(node) && node.name === name,
    );
  }
  return current;
}

/** Every element of that name below the root, in the order of the document. */
export function descendants(root: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  collect(root, name, found);
  return found;
}

/** All text in the element. */
export function textOf(root: XmlElement): string {
  let text = '';
  for (const child of root.children) {
    if (typeof child === 'string') text += child;
    else if (isElement(child)) text += textOf(child);
  }
  return text;
}

function collect(parent: XmlElement, name: string, found: XmlElement[]): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    if (child.name === name) found.push(child);
    collect(child, name, found);
  }
}
