/** Content of a QTI item as HTML, which the reader of HTML understands. */
import { escapeAttribute, escapeText } from '../../../content/escape.ts';
import type { XmlElement, XmlNode } from '../../../formats/xml.ts';
import { isElement, textOf } from '../../../formats/xml-query.ts';
import { variableMark } from '../../html/marks.ts';

/** HTML for an element that has a meaning of its own; undefined for those that print as they are. */
export type ReplaceElement = (element: XmlElement) => string | undefined;

/** The nodes as HTML. What is read elsewhere, such as rubrics and feedback, is left out. */
export function printHtml(nodes: readonly XmlNode[], replace?: ReplaceElement): string {
  return nodes.map((node) => printNode(node, replace)).join('');
}

const voidNames: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Read elsewhere, or nothing for people to read. */
const leftOut: ReadonlySet<string> = new Set([
  'rubricBlock',
  'feedbackInline',
  'feedbackBlock',
  'stylesheet',
  'catalogInfo',
  'companionMaterialsInfo',
  'endAttemptInteraction',
  'infoControl',
  'include',
]);

/** Of these only the content is printed. */
const transparent: ReadonlySet<string> = new Set([
  'contentBody',
  'templateInline',
  'templateBlock',
  'prompt',
  'itemBody',
  'stimulusBody',
]);

function printNode(node: XmlNode, replace: ReplaceElement | undefined): string {
  if (typeof node === 'string') return escapeText(node);
  if (!isElement(node)) return '';
  const replaced = replace?.(node);
  if (replaced !== undefined) return replaced;
  const { name, children } = node;
  if (leftOut.has(name)) return '';
  if (transparent.has(name)) return printHtml(children, replace);
  if (name === 'printedVariable') return variableMark(node.attributes.identifier ?? '');
  if (name === 'math') return printMath(node);
  if (name === 'object') return printObject(node);
  if (name === 'mediaInteraction') return printHtml(children.filter(isMedia), replace);
  const tag = `<${name}${printAttributes(node)}>`;
  return voidNames.has(name) ? tag : `${tag}${printHtml(children, replace)}</${name}>`;
}

/** A formula of our exporter has its LaTeX as alternative text, where no player shows it. */
function printMath(math: XmlElement): string {
  const { alttext = '', class: name } = math.attributes;
  const body = printHtml(math.children);
  const attributes = printAttributes(math);
  if (name !== 'tex') return `<math${attributes}>${body}</math>`;
  const annotation = `<annotation encoding="application/x-tex">${escapeText(alttext)}</annotation>`;
  return `<math${attributes}><semantics><mrow>${body}</mrow>${annotation}</semantics></math>`;
}

function isMedia(node: XmlNode): boolean {
  return isElement(node) && ['object', 'audio', 'video'].includes(node.name);
}

/** A picture, sound or film; any other file is a link. */
function printObject(object: XmlElement): string {
  const { data = '', type = '', width, height } = object.attributes;
  const src = escapeAttribute(data);
  const words = textOf(object).replace(/\s+/g, ' ').trim();
  if (/^image\//.test(type) || /\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(data)) {
    const size = Object.entries({ width, height }).map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`,
    );
    return `<img src="${src}" alt="${escapeAttribute(words)}"${size.join('')}>`;
  }
  if (/^text\/html|xhtml/.test(type)) return '';
  const [, medium] = /^(audio|video)\//.exec(type) ?? [];
  if (medium !== undefined) return `<${medium} src="${src}" controls></${medium}>`;
  return `<a href="${src}">${escapeText(words || data)}</a>`;
}

/** What styles and scripts of a player use has no meaning for readers. */
function printAttributes({ name, attributes }: XmlElement): string {
  const isKept = (key: string) =>
    !/^(?:id|xmlns)$|^(?:xmlns|xml|xsi|data|aria)[:-]|^(?:role|xml:.*)$/.test(key) &&
    (key !== 'class' || name === 'code' || name === 'pre');
  return Object.entries(attributes)
    .filter(([key]) => isKept(key))
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .concat(alignment(name, attributes.class))
    .join('');
}

/** Columns of tables are aligned by class where the schema has no attribute for it. */
function alignment(name: string, classes = ''): string {
  const [, side] = /(?:^|[\s-])align-(left|center|right)(?=\s|$)/.exec(classes) ?? [];
  return side !== undefined && (name === 'td' || name === 'th') ? ` align="${side}"` : '';
}
