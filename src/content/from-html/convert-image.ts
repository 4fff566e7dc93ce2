/** `<img>`. */
import { isSafeUrl } from '../safe-url.ts';
import {
  attributeOf,
  type Context,
  type Converted,
  dropAttributes,
  dropElement,
  type SourceElement,
} from './context.ts';

/** An image of Markdown, or an element where it states its size, which Markdown cannot. */
export function convertImage(element: SourceElement, context: Context): Converted[] {
  const url = attributeOf(element, 'src');
  if (!url || !isSafeUrl(url)) {
    dropElement(element, context);
    return [];
  }
  const kept = ['src', 'alt', 'title', 'width', 'height'];
  dropAttributes(element, context, (name) => kept.includes(name));
  const attributes = Object.fromEntries(
    element.attrs.filter(({ name }) => kept.includes(name)).map(({ name, value }) => [name, value]),
  );
  if (attributes.width !== undefined || attributes.height !== undefined) {
    return [{ type: 'element', name: 'img', attributes, children: [] }];
  }
  return [{ type: 'image', url, title: attributes.title ?? null, alt: attributes.alt ?? '' }];
}
