/** HTML as the tree of elements that a version of QTI allows. */
import { parseXml } from '../../parse-xml.ts';
import { element, type XmlElement, type XmlNode } from '../../xml.ts';
import { childElements, isElement } from '../../xml-query.ts';
import { fitTable } from './fit-table.ts';
import { type HtmlElementRule, htmlElementRule } from './html-elements.ts';

/** What may stand at a place. */
export type HtmlContext = 'block' | 'flow' | 'inline';

/** How HTML is fitted. */
export interface HtmlFitting {
  readonly hasHtml5: boolean;
  /** What stands for `<slot n="0" />`, `<slot n="1" />` …: formulas, places of interactions. */
  readonly slots: readonly Slot[];
  /** Told each element and attribute that has no place: `del`, `start of ol`. */
  readonly onLoss: (what: string) => void;
}

/** Something that is no HTML. */
export interface Slot {
  readonly node: XmlNode;
  /** Whether it may stand among blocks, outside of paragraphs. */
  readonly isBlock: boolean;
}

/** The nodes of well-formed HTML. */
export function fitHtml(
  html: string,
  context: HtmlContext,
  fitting: HtmlFitting,
): readonly XmlNode[] {
  const reading = parseXml(`<html>${html}</html>`);
  if (!reading.ok) throw new Error(`Content is no well-formed HTML: ${reading.message}`);
  return fitNodes(reading.root.children, context, fitting);
}

function fitNodes(
  nodes: readonly XmlNode[],
  context: HtmlContext,
  fitting: HtmlFitting,
): readonly XmlNode[] {
  if (context !== 'block') return nodes.flatMap((node) => fitNode(node, context, fitting));
  const blocks: XmlNode[] = [];
  let run: XmlNode[] = [];
  const endRun = (): void => {
    if (run.some((node) => typeof node !== 'string' || node.trim() !== '')) {
      blocks.push(element('p', {}, ...run));
    }
    run = [];
  };
  for (const node of nodes) {
    if (isBlock(node, fitting)) {
      endRun();
      blocks.push(...fitNode(node, context, fitting));
    } else {
      run.push(...fitNode(node, 'inline', fitting));
    }
  }
  endRun();
  return blocks;
}

function isBlock(node: XmlNode, fitting: HtmlFitting): boolean {
  if (!isElement(node)) return false;
  if (node.name === 'slot') return slotOf(node, fitting)?.isBlock ?? false;
  const name = substitutes.get(node.name) ?? node.name;
  const kind = htmlElementRule(known(name, fitting), fitting.hasHtml5)?.kind;
  return kind !== undefined && kind !== 'inline';
}

function fitNode(node: XmlNode, context: HtmlContext, fitting: HtmlFitting): readonly XmlNode[] {
  if (!isElement(node)) return [node];
  if (node.name === 'slot') return [slotOf(node, fitting)?.node ?? ''];
  if (node.name === 'input') return [node.attributes.checked ? '☑ ' : '☐ '];
  if (node.name === 'wbr') return ['\u200B'];
  if (!fitting.hasHtml5 && (node.name === 'audio' || node.name === 'video')) {
    return inContext(mediaObject(node), context);
  }
  const wanted = substitutes.get(node.name) ?? node.name;
  const name = known(wanted, fitting);
  if (name !== wanted && !isSilent.has(wanted)) fitting.onLoss(wanted);
  const rule = htmlElementRule(name, fitting.hasHtml5);
  if (!rule) return fitNodes(node.children, context, fitting);
  if (context === 'inline' && rule.kind !== 'inline') {
    return [element('span', {}, ...fitNodes(node.children, 'inline', fitting))];
  }
  const attributes = fitAttributes(node, rule, fitting);
  if (name === 'table') return [element(name, attributes, ...fitTable(fitParts(node, fitting)))];
  return [element(name, attributes, ...fitChildren(node, rule, fitting))];
}

function fitChildren(
  node: XmlElement,
  { content }: HtmlElementRule,
  fitting: HtmlFitting,
): readonly XmlNode[] {
  if (content === 'empty') return [];
  return content === 'parts' ? fitParts(node, fitting) : fitNodes(node.children, content, fitting);
}

function fitParts(node: XmlElement, fitting: HtmlFitting): readonly XmlElement[] {
  return childElements(node).flatMap((child) => fitNode(child, 'flow', fitting).filter(isElement));
}

/** Elements that mean the same as one that QTI has. */
const substitutes: ReadonlyMap<string, string> = new Map([
  ['s', 'del'],
  ['details', 'div'],
  ['summary', 'p'],
  ['mark', 'mark'],
]);

/** Elements of which nothing is seen. */
const isSilent: ReadonlySet<string> = new Set(['figure', 'figcaption', 'section', 'time', 'bdi']);

/** The element that stands for one that the version does not have. */
function known(name: string, { hasHtml5 }: HtmlFitting): string {
  if (htmlElementRule(name, hasHtml5)) return name;
  if (name === 'figure' || name === 'section') return 'div';
  return name === 'figcaption' ? 'p' : 'span';
}

function slotOf({ attributes }: XmlElement, { slots }: HtmlFitting): Slot | undefined {
  return slots[Number(attributes.n)];
}

function inContext(node: XmlElement, context: HtmlContext): readonly XmlNode[] {
  return context === 'block' ? [element('p', {}, node)] : [node];
}

/** QTI 2 plays sound and film as objects. */
function mediaObject(node: XmlElement): XmlElement {
  const [source] = childElements(node, 'source');
  const data = node.attributes.src ?? source?.attributes.src ?? '';
  const [ending = ''] = /[^.]*$/.exec(data) ?? [];
  const type = source?.attributes.type ?? mediaTypes.get(ending) ?? `${node.name}/${ending}`;
  const { width, height } = node.attributes;
  return element('object', {
    data,
    type,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  });
}

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['mp3', 'audio/mpeg'],
  ['m4a', 'audio/mp4'],
  ['ogv', 'video/ogg'],
]);

/** What is seen or heard when an attribute is missing. */
const isFelt: ReadonlySet<string> = new Set(['title', 'start', 'reversed', 'value', 'type']);

function fitAttributes(
  node: XmlElement,
  rule: HtmlElementRule,
  { onLoss, hasHtml5 }: HtmlFitting,
): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes)) {
    if (name === 'lang') attributes['xml:lang'] = value;
    else if (name === 'id' || name === 'class') attributes[name] = value;
    else if (name === 'dir' && hasHtml5) attributes.dir = value;
    else if (!rule.attributes.includes(name)) {
      if (isFelt.has(name)) onLoss(`${name} of ${node.name}`);
    } else if (name === 'width' || name === 'height') attributes[name] = wholePixels(value);
    else attributes[name] = value;
  }
  if (node.name === 'img') attributes.alt ??= '';
  return attributes;
}

function wholePixels(value: string): string {
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) return '0';
  return `${Math.round(number)}${value.trim().endsWith('%') ? '%' : ''}`;
}
