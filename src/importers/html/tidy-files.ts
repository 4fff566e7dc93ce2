/** Images, sounds, films and links, with the addresses that they have in the item. */
import { attributeOf, type SourceElement } from '../../content/from-html/context.ts';
import { isSafeUrl } from '../../content/safe-url.ts';
import type { Tidying } from './tidying.ts';
import { isBlankText, isElement, newElement, type SourceNode } from './tree.ts';
import { withMark } from './with-mark.ts';

/** Sounds and films with an address stay. */
export function tidyMedia(element: SourceElement, offset: number, tidying: Tidying): SourceNode[] {
  const sources = [element, ...element.childNodes.filter(isElement)].flatMap((one) => {
    const url = addressOf(one, 'src', tidying);
    return url !== undefined && isSafeUrl(url) ? [url] : [];
  });
  const [src] = sources;
  if (src === undefined) {
    tidying.drop(`<${element.tagName}>`, offset);
    return [];
  }
  return [newElement(element.tagName, { src, controls: '' }, [])];
}

/** An image with an address, its words and its size in pixels. */
export function tidyImage(element: SourceElement, offset: number, tidying: Tidying): SourceNode[] {
  const src = addressOf(element, 'src', tidying);
  if (src === undefined || src === '') {
    tidying.drop('<img> without address', offset);
    return [];
  }
  if (!isSafeUrl(src)) {
    tidying.drop(`<img> with a ${schemeOf(src)} address`, offset);
    return [];
  }
  const size = ['width', 'height'].flatMap((name): [string, string][] => {
    const value = /^\s*(\d+)(?:\.\d+)?(?:px)?\s*$/.exec(attributeOf(element, name) ?? '')?.[1];
    return value === undefined || value === '0' ? [] : [[name, value]];
  });
  const title = attributeOf(element, 'title')?.trim();
  const alt = (attributeOf(element, 'alt') ?? '').replace(/\s+/g, ' ').trim();
  return [
    newElement(
      'img',
      { src, alt, ...(title && title !== alt && { title }), ...Object.fromEntries(size) },
      [],
    ),
  ];
}

function addressOf(element: SourceElement, name: string, tidying: Tidying): string | undefined {
  const url = attributeOf(element, name)?.trim();
  return url === undefined ? undefined : (tidying.asset(url) ?? url);
}

/** `javascript:`, as a browser reads it. */
function schemeOf(url: string): string {
  return /^[^:]*:/.exec(url.replace(/[\s\p{Cc}]/gu, ''))?.[0].toLowerCase() ?? '';
}

/** A link with an address that does nothing but lead somewhere. */
export function tidyLink(
  element: SourceElement,
  children: readonly SourceNode[],
  tidying: Tidying,
  offset: number,
): readonly SourceNode[] {
  const href = addressOf(element, 'href', tidying);
  if (href === undefined || href === '') return children;
  if (!isSafeUrl(href)) {
    tidying.drop(`link to a ${schemeOf(href)} address`, offset);
    return children;
  }
  const isEmpty = children.every((child) => isBlankText(child));
  if (isEmpty) return children;
  const title = attributeOf(element, 'title')?.trim();
  return withMark(newElement('a', { href, ...(title && { title }) }, []), children);
}
