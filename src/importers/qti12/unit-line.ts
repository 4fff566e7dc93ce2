/** The unit that our own exports write in a last line of the stem. */
import { parseHtml } from '../../content/sanitize.ts';
import { toBlocks } from '../../content/to-blocks.ts';
import { contentToText } from '../../content/to-text.ts';
import { splitMarks } from '../html/marks.ts';
import { unguardContent } from './guards.ts';

/** The stem without the line, and the unit with LaTeX between `$`. */
export interface StemWithUnit {
  readonly html: string;
  readonly unit?: string;
}

/** `<p>____ kg</p>` at the end is a field with its unit. */
export function takeUnit(html: string): StemWithUnit {
  const [line = '', inner] = /\s*<p>____ ((?:(?!<\/?p>).)+)<\/p>\s*$/s.exec(html) ?? [];
  if (inner === undefined) return { html };
  const content = unguardContent(splitMarks(toBlocks(parseHtml(inner).nodes)));
  const unit = contentToText(content, { math: 'tex' }).trim();
  return unit === '' ? { html } : { html: html.slice(0, html.length - line.length), unit };
}
