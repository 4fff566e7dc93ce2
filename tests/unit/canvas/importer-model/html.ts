/** HTML as the importers handle it. */
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const alwaysDropped = new Set(['svg', 'script', 'style']);
/** Elements that neither sanitiser knows lose their tags. */
const kept = new Set(
  (
    'a b blockquote br caption code col colgroup dd del div dl dt em figcaption figure h1 h2 h3 h4 ' +
    'h5 h6 hr i img ins kbd li mark ol p pre q s samp section small span strong sub sup table ' +
    'tbody td tfoot th thead tr u ul var'
  ).split(' '),
);

/** The text as a browser shows it, without captions; images as `⟨alt⟩`. */
export function visibleText(html: string): string {
  return textOf(parseFragment(html));
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'img' && 'attrs' in node) return `⟨${attribute(node, 'alt')}⟩`;
  if (node.nodeName === 'figcaption' || !('childNodes' in node)) return '';
  if (alwaysDropped.has(node.nodeName)) return '';
  return node.childNodes.map(textOf).join('');
}

/** What New Quizzes keeps: any text is read as HTML, unknown elements lose their tags. */
export function sanitized(html: string): string {
  const fragment = parseFragment(html);
  clean(fragment);
  return serialize(fragment);
}

function clean(parent: Parent): void {
  parent.childNodes = parent.childNodes.flatMap((node) => {
    if (alwaysDropped.has(node.nodeName)) return [];
    if ('childNodes' in node) clean(node);
    if (!('tagName' in node)) return [node];
    if (node.tagName === 'img' && attribute(node, 'src').startsWith('data:')) return [];
    return kept.has(node.tagName) ? [node] : node.childNodes;
  });
}

/**
 * What Classic shows of feedback and of the left side of a match: where nothing but one text is
 * left, its HTML is stored as plain text, and every entity is seen.
 */
export function classicHtml(html: string): string {
  const fragment = parseFragment(html.trim());
  const [only, second] = fragment.childNodes;
  const isBareWrapper =
    only !== undefined &&
    !second &&
    'tagName' in only &&
    /^(?:p|div)$/.test(only.tagName) &&
    only.attrs.length === 0;
  const content: Parent = isBareWrapper ? only : fragment;
  const isText = content.childNodes.every(({ nodeName }) => nodeName === '#text');
  return isText ? serialize(content).replaceAll('&', '&amp;') : html;
}

function attribute(element: DefaultTreeAdapterTypes.Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}
