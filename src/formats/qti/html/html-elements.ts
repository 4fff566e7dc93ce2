/** The part of HTML that the schemas of QTI know. */

/** Where an element stands and what may stand in it. */
export interface HtmlElementRule {
  /** `block` beside paragraphs, `inline` inside them, `part` only in its own parent. */
  readonly kind: 'block' | 'inline' | 'part';
  /** `block`: only blocks; `flow`: anything; `inline`: text; `parts`: elements of its own; `empty`. */
  readonly content: 'block' | 'flow' | 'inline' | 'parts' | 'empty';
  /** Beside `id`, `class`, `xml:lang`. */
  readonly attributes: readonly string[];
}

const cellAttributes = ['headers', 'scope', 'abbr', 'axis', 'rowspan', 'colspan'];

function rules(
  names: string,
  kind: HtmlElementRule['kind'],
  content: HtmlElementRule['content'],
  attributes: readonly string[] = [],
): (readonly [string, HtmlElementRule])[] {
  return names.split(' ').map((name) => [name, { kind, content, attributes }]);
}

/** Every version knows these. */
const xhtml: ReadonlyMap<string, HtmlElementRule> = new Map([
  ...rules('p h1 h2 h3 h4 h5 h6 pre address', 'block', 'inline'),
  ...rules('div', 'block', 'flow'),
  ...rules('blockquote', 'block', 'block', ['cite']),
  ...rules('ul ol dl', 'block', 'parts'),
  ...rules('table', 'block', 'parts', ['summary']),
  ...rules('hr', 'block', 'empty'),
  ...rules('li dd', 'part', 'flow'),
  ...rules('dt caption', 'part', 'inline'),
  ...rules('thead tbody tfoot tr colgroup', 'part', 'parts'),
  ...rules('col', 'part', 'empty', ['span']),
  ...rules('td th', 'part', 'flow', cellAttributes),
  ...rules('em strong code span sub sup var samp kbd dfn abbr cite small b i', 'inline', 'inline'),
  ...rules('a', 'inline', 'inline', ['href', 'type']),
  ...rules('q', 'inline', 'inline', ['cite']),
  ...rules('img', 'inline', 'empty', ['src', 'alt', 'width', 'height']),
  ...rules('br', 'inline', 'empty'),
  ...rules('object', 'inline', 'flow', ['data', 'type', 'width', 'height']),
]);

const media = ['src', 'controls', 'loop', 'muted', 'width', 'height'];

/** Only QTI 3.0 has these in its own namespace. */
const html5: ReadonlyMap<string, HtmlElementRule> = new Map([
  ...xhtml,
  ...rules('figure section', 'block', 'flow'),
  ...rules('figcaption', 'part', 'flow'),
  ...rules('audio video', 'block', 'parts', media),
  ...rules('source', 'part', 'empty', ['src', 'type']),
  ...rules('bdi bdo', 'inline', 'inline'),
]);

/** The rule of an element in a version, if it has the element. */
export function htmlElementRule(name: string, hasHtml5: boolean): HtmlElementRule | undefined {
  return (hasHtml5 ? html5 : xhtml).get(name);
}

/** Whether the name is one of HTML, and so the same in every version. */
export function isHtmlName(name: string): boolean {
  return html5.has(name) || name === 'math';
}
