/**
 * The HTML that content may hold beside Markdown's own constructs: elements that Canvas's
 * sanitisers keep, and attributes that neither run code, nor load, nor style.
 */

const global = ['title', 'lang', 'dir'];
const cell = [...global, 'colspan', 'rowspan', 'scope', 'headers'];
const media = [...global, 'src', 'controls', 'width', 'height', 'loop', 'muted'];

/** Attributes by element. */
const allowed: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    abbr: global,
    audio: media,
    bdi: global,
    bdo: global,
    caption: global,
    cite: global,
    col: [...global, 'span'],
    colgroup: [...global, 'span'],
    dd: global,
    del: global,
    details: [...global, 'open'],
    dfn: global,
    div: global,
    dl: global,
    dt: global,
    figcaption: global,
    figure: global,
    img: [...global, 'src', 'alt', 'width', 'height'],
    ins: global,
    kbd: global,
    mark: global,
    ol: [...global, 'start', 'type', 'reversed'],
    q: global,
    rp: global,
    rt: global,
    ruby: global,
    s: global,
    samp: global,
    small: global,
    source: ['src', 'type'],
    span: global,
    sub: global,
    summary: global,
    sup: global,
    table: global,
    tbody: global,
    td: cell,
    tfoot: global,
    th: cell,
    thead: global,
    time: [...global, 'datetime'],
    tr: global,
    u: global,
    ul: global,
    li: [...global, 'value'],
    var: global,
    video: media,
    wbr: [],
  }).map(([name, attributes]) => [name, new Set(attributes)]),
);

/** Elements without content. */
export const voidElements: ReadonlySet<string> = new Set(['col', 'img', 'source', 'wbr']);

/** Whether content may hold this element. */
export function isAllowedElement(name: string): boolean {
  return allowed.has(name);
}

/** Whether the element may have this attribute. */
export function isAllowedAttribute(element: string, attribute: string): boolean {
  return allowed.get(element)?.has(attribute) ?? false;
}
