/** `<Figure src alt caption width />` */
import type { Html } from 'mdast';
import { isSafeUrl } from '../../content/safe-url.ts';
import type { Figure } from '../../model/index.ts';
import type { BodyReader } from '../body-reader.ts';
import { componentReader } from './component-reader.ts';
import { pixels, text } from './property-kinds.ts';

/** The figure; undefined when it has faults, which are reported. */
export function readFigure(node: Html, reader: BodyReader): Figure | undefined {
  const component = componentReader(node, 'Figure', reader);
  const src = component.need('src', text);
  const alt = component.need('alt', text);
  const caption = component.take('caption', text);
  const width = component.take('width', pixels);
  if (src !== undefined && !isSafeUrl(src)) {
    component.report(
      component.spanOf('src'),
      `The address \`${src}\` is not allowed.`,
      'Name a file beside the item.',
    );
  }
  if (!component.finish() || src === undefined || alt === undefined) return undefined;
  reader.useAsset(src, component.spanOf('src'));
  return {
    type: 'figure',
    src,
    alt,
    ...(caption !== undefined && { caption }),
    ...(width !== undefined && { width }),
  };
}
