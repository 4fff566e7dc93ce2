/** Content in words that tell two contents apart. */
import { contentToText } from '../../content/to-text.ts';
import { assetUrls } from '../../content/walk.ts';
import type { Content } from '../../model/index.ts';

/** The words, formulas as LaTeX between `$`, and the names of the files that are shown. */
export function contentLabel(content: Content): string {
  const files = assetUrls(content).map((url) => `[${url}]`);
  return [contentToText(content).replaceAll(/\s+/gu, ' ').trim(), ...files]
    .filter((text) => text !== '')
    .join(' ');
}
