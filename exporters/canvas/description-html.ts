/** The description of an assessment. */
import { escapeText } from '../../src/content/escape.ts';
import { newContentFiles } from '../../src/formats/content-files.ts';
import type { Assessment } from '../../src/model/index.ts';
import { type Gathering, noteFiles } from './gathering.ts';
import { newItemHtml } from './item-html.ts';

/** Markdown that nobody has read as content is shown as the plain text it is. */
export function descriptionHtml(assessment: Assessment, gathering: Gathering): string {
  const { path, description = '', introduction } = assessment;
  if (!introduction) {
    return description
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => `<p>${escapeText(paragraph.trim())}</p>`)
      .join('\n');
  }
  const files = newContentFiles();
  const html = newItemHtml({
    item: { path, interactions: [] },
    files,
    idPrefix: `${assessment.id}-`,
  }).block(introduction);
  noteFiles(files, { file: path, target: gathering.settings.profile.target }, gathering);
  return html;
}
