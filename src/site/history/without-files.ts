/** Takes out of a past state the files that the item does not show any more. */
import { bankFileScheme } from '../content-writer.ts';

const image = new RegExp(`<img src="(${bankFileScheme}[^"]*)"([^>]*)>`, 'gu');
const address = new RegExp(`\\s(?:href|src)="(${bankFileScheme}[^"]*)"`, 'gu');

/** The addresses of files of the bank in markup, as they are written there. */
export function filesIn(markup: string): ReadonlySet<string> {
  return new Set(markup.match(new RegExp(`${bankFileScheme}[^"]*`, 'gu')));
}

/**
 * The markup with nothing but the alternative text left of other files. A file goes on the site as
 * it is now, and what was a figure of the question may have become one of its solution.
 * @param shown addresses that may stay
 */
export function withoutOtherFiles(markup: string, shown: ReadonlySet<string>): string {
  return markup
    .replace(image, (tag, file: string, rest: string) => {
      if (shown.has(file)) return tag;
      return `<em>[${/ alt="([^"]*)"/u.exec(rest)?.[1] ?? ''}]</em>`;
    })
    .replace(address, (attribute, file: string) => (shown.has(file) ? attribute : ''));
}
