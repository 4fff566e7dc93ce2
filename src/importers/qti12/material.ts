/** Texts of QTI 1.2 as HTML. */
import { escapeAttribute, escapeText } from '../../content/escape.ts';
import { printXml, type XmlElement } from '../../formats/xml.ts';
import { childElements, isElement, textOf } from '../../formats/xml-query.ts';

/** How a text is meant. */
export interface MaterialText {
  /** As HTML. */
  readonly html: string;
  /** As the source has it. */
  readonly source: string;
  readonly isHtml: boolean;
}

/** Elements that hold texts and pictures in a row. */
const containers: ReadonlySet<string> = new Set([
  'material',
  'flow_mat',
  'flow',
  'mat_extension',
  'altmaterial',
  'flow_label',
  'solutionmaterial',
  'hintmaterial',
  'solution',
  'hint',
]);

/** HTML of everything that is shown inside: texts, pictures, breaks. Responses are left out. */
export function materialHtml(element: XmlElement): string {
  return childElements(element)
    .map((child) => pieceHtml(child))
    .filter((html) => html !== '')
    .join('\n');
}

/** HTML of one element; empty when it shows nothing. */
export function pieceHtml(element: XmlElement): string {
  const { name, attributes } = element;
  if (containers.has(name)) return materialHtml(element);
  switch (name) {
    case 'mattext':
    case 'mat_formattedtext':
      return materialText(element).html;
    case 'matemtext':
      return `<em>${escapeText(textOf(element).trim())}</em>`;
    case 'matimage': {
      const uri = attributes.uri ?? attributes.entityref ?? '';
      const alt = attributes.label ?? '';
      return uri === ''
        ? ''
        : `<img src="${escapeAttribute(uri)}" alt="${escapeAttribute(alt)}" />`;
    }
    case 'matapplication':
    case 'matapplet':
    case 'mataudio':
    case 'matvideo': {
      const uri = attributes.uri ?? '';
      const label = attributes.label || uri.replace(/^.*\//, '');
      return uri === '' ? '' : `<a href="${escapeAttribute(uri)}">${escapeText(label)}</a>`;
    }
    case 'matbreak':
      return '<br />';
    default:
      return '';
  }
}

/**
 * The text of a `mattext`. Many platforms write HTML without saying so, and Canvas reads it even
 * where it says otherwise; text without markup is what it is.
 */
function materialText(element: XmlElement): MaterialText {
  const hasElements = element.children.some(isElement);
  const source = hasElements
    ? element.children
        .map((child) => (typeof child === 'string' ? escapeText(child) : inner(child)))
        .join('')
    : textOf(element);
  const type = (element.attributes.texttype ?? element.attributes.type ?? '').toLowerCase();
  const isHtml = hasElements || /html|xhtml/.test(type) || hasMarkup(source);
  return { html: isHtml ? source.trim() : plainHtml(source), source, isHtml };
}

function inner(child: XmlElement['children'][number]): string {
  return typeof child !== 'string' && isElement(child) ? printXml(child) : '';
}

/** Whether the text has tags or references that no plain text has. */
function hasMarkup(text: string): boolean {
  return (
    /<\/?(?:p|div|span|strong|em|b|i|u|sub|sup|br|img|table|t[rdh]|ul|ol|li|a|pre|code|font|h[1-6]|hr|center)\b[^<>]*>/i.test(
      text,
    ) || /&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});/i.test(text)
  );
}

/** Plain text as HTML, its lines kept. */
function plainHtml(text: string): string {
  return escapeText(text.trim()).replace(/\r?\n/g, '<br />');
}
