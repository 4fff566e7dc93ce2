/** MathML as browsers print it well: they neither space function names nor size primes as TeX does. */
import { parseXml } from '../parse-xml.ts';
import { element, printXml, type XmlElement, type XmlNode } from '../xml.ts';
import { childElements, isElement, textOf } from '../xml-query.ts';

/** Elements whose children stand in a row, so that spaces may come between them. */
const rows: ReadonlySet<string> = new Set([
  'math',
  'mrow',
  'mstyle',
  'mtd',
  'msqrt',
  'mpadded',
  'menclose',
]);

const thinSpace = element('mspace', { width: '0.1667em' });

/** Between a function and what it is applied to. */
const application = '\u2061';

/** A formula as the math engine gives it, without its source; as it is where it is not XML. */
export function spacedMathml(markup: string): string {
  const reading = parseXml(markup);
  return reading.ok ? printXml(adapt(reading.root)) : markup;
}

function adapt(node: XmlElement): XmlElement {
  const children = node.children.flatMap((child): readonly XmlNode[] => {
    if (!isElement(child)) return [child];
    return child.name === 'annotation' ? [] : [adapt(child)];
  });
  const adapted = { ...node, children };
  if (node.name === 'msup') return withPrime(adapted);
  return rows.has(node.name) ? { ...adapted, children: spaced(children) } : adapted;
}

/** Primes of math fonts are raised as they are; in a superscript they would be tiny. */
function withPrime(power: XmlElement): XmlElement {
  const [base, prime] = childElements(power);
  if (!base || !prime || !/^\u2032+$/.test(textOf(prime))) return power;
  const { name, children } = prime;
  return element('mrow', {}, base, element(name, { lspace: '0em', rspace: '0em' }, ...children));
}

/** Thin spaces around the names of functions, as in `2 sin x`. */
function spaced(children: readonly XmlNode[]): readonly XmlNode[] {
  return children.flatMap((child, index): readonly XmlNode[] => {
    const isFunction = isApplication(children[index + 1]);
    if (isFunction && isOperand(children[index - 1])) return [thinSpace, child];
    if (!isApplication(child)) return [child];
    const argument = children[index + 1];
    return argument === undefined || isOpening(argument) ? [child] : [child, thinSpace];
  });
}

function isApplication(node: XmlNode | undefined): boolean {
  return node !== undefined && isElement(node) && textOf(node) === application;
}

function isOperand(node: XmlNode | undefined): boolean {
  if (node === undefined || !isElement(node)) return false;
  return node.name === 'mo' ? /^[)\]}|!]$/.test(textOf(node)) : node.name !== 'mspace';
}

function isOpening(node: XmlNode): boolean {
  if (!isElement(node)) return false;
  if (node.name === 'mo') return /^[([{|]$/.test(textOf(node));
  const [first] = childElements(node);
  return node.name === 'mrow' && first !== undefined && isOpening(first);
}
