/** Texts with an optional format in front: `[html]<b>x</b>`. */

import type { Content } from '../../model/index.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import { formatNamed, type MoodleFormat, readFormatted } from '../moodle/read-formatted.ts';
import { showEscapes } from './escapes.ts';

/** A text and its format. */
export interface FormattedText {
  readonly text: string;
  readonly format: MoodleFormat;
}

/** Names of other formats are part of the text. */
export function formattedText(source: string, inherited: MoodleFormat): FormattedText {
  const [prefix = '', name] = /^\s*\[(html|moodle|plain|markdown)\]/.exec(source) ?? [];
  const format = name === undefined ? inherited : formatNamed(name);
  return { text: showEscapes(source.slice(prefix.length)).trim(), format };
}

/** The text as content. */
export function giftContent({ text, format }: FormattedText, report: ReportFinding): Content {
  if (text === '') return [];
  const asset = (url: string): string | undefined => {
    if (!url.startsWith('@@PLUGINFILE@@/')) return undefined;
    const name = url.replace(/^.*\//, '');
    const message = `The file ${name} is not in the question: GIFT has no files.`;
    report('import-image-missing', message, 'Export as Moodle XML, or add the file to the item.');
    return name;
  };
  const { content, dropped } = readFormatted(text, format, { asset });
  if (dropped.length > 0) {
    const names = [...new Set(dropped.map(({ name }) => name))].join(', ');
    report('import-html-dropped', `${names} was left out.`, 'The words around it were kept.');
  }
  return content;
}
