/**
 * Prints documents of QTI. They are built once, in the names of QTI 2: `choiceInteraction`,
 * `baseType`. `contentBody` holds content where QTI 3 demands an element around it.
 */
import { element, printXmlDocument, type XmlElement, type XmlNode } from '../xml.ts';
import { isElement } from '../xml-query.ts';
import { isHtmlName } from './html/html-elements.ts';
import type { QtiVersion } from './version.ts';

/** The document in the names of the version, each element that holds only elements on lines. */
export function printQtiDocument(root: XmlElement, version: QtiVersion, schema?: string): string {
  const { namespace } = version;
  const { name, attributes, children } = translated(root, version);
  const declared = {
    xmlns: namespace,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${namespace} ${schema ?? version.schema}`,
    ...attributes,
  };
  return printXmlDocument(element(name, declared, ...children));
}

/** Elements whose white space could be shown. */
const holdsText: ReadonlySet<string> = new Set([
  'prompt',
  'simpleChoice',
  'inlineChoice',
  'simpleAssociableChoice',
  'value',
  'baseValue',
]);

function translated(node: XmlElement, version: QtiVersion): XmlElement {
  const { name } = node;
  const isHtml = isHtmlName(name);
  const children = node.children.flatMap((child) => translatedChild(child, version));
  const isOnLines = !isHtml && !holdsText.has(name) && children.every(isNoText);
  const attributes = isHtml || !version.isKebab ? node.attributes : kebabKeys(node.attributes);
  return element(
    isHtml || !version.isKebab ? name : `qti-${kebab(name)}`,
    attributes,
    ...(isOnLines ? onLines(children) : children),
  );
}

function translatedChild(child: XmlNode, version: QtiVersion): readonly XmlNode[] {
  if (!isElement(child)) return [child];
  if (child.name === 'contentBody' && !version.isKebab) {
    return child.children.flatMap((one) => translatedChild(one, version));
  }
  return [translated(child, version)];
}

/** Printed formulas are elements too. */
function isNoText(node: XmlNode): boolean {
  return typeof node !== 'string';
}

/** One player reads gaps only where white space stands between them. */
function onLines(children: readonly XmlNode[]): readonly XmlNode[] {
  return children.length === 0 ? [] : ['\n', ...children.flatMap((child) => [child, '\n'])];
}

function kebabKeys(attributes: XmlElement['attributes']): XmlElement['attributes'] {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [kebab(key), value]));
}

function kebab(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => `-${letters.toLowerCase()}`);
}
