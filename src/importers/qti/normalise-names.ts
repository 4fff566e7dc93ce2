/** QTI 3.0 in the names of QTI 2.x, so that one reader understands both. */
import type { XmlElement, XmlNode } from '../../formats/xml.ts';
import { isElement } from '../../formats/xml-query.ts';

/**
 * The tree with the names of QTI 2.x: `qti-choice-interaction` is `choiceInteraction`, and
 * `response-identifier` on it `responseIdentifier`. Prefixes of namespaces are taken off; HTML and
 * MathML keep their names.
 * @see https://www.imsglobal.org/spec/qti/v3p0/impl
 */
export function normaliseNames(root: XmlElement): XmlElement {
  const local = root.name.slice(root.name.indexOf(':') + 1);
  const isRenamed = local.startsWith('qti-');
  return {
    name: isRenamed ? camelCased(local.slice(4)) : local,
    attributes: isRenamed ? renamed(root.attributes) : root.attributes,
    children: root.children.map(normaliseNode),
    ...(root.line !== undefined && { line: root.line }),
  };
}

function normaliseNode(node: XmlNode): XmlNode {
  return isElement(node) ? normaliseNames(node) : node;
}

function renamed(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      /^(?:data|aria)-|:/.test(name) ? name : camelCased(name),
      value,
    ]),
  );
}

function camelCased(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
