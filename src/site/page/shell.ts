/** The frame of pages, rendered once a build and filled thousands of times. */
import { escapeAttribute } from '../../content/escape.ts';
import { raw } from '../html.ts';
import { type Page, sections } from './page.ts';

const marks = { title: '%%title%%', description: '%%description%%', main: '%%main%%' } as const;
const anyMark = new RegExp(Object.values(marks).join('|'), 'gu');

/** Folder of the shells in the built site, empty in the end. */
export const shellRoot = '_shell/';

/** Pages that hold marks in place of content: one for each frame that differs. */
export function shellPages(): readonly Page[] {
  return sections.flatMap((section) =>
    [true, false].map((hasMath) => ({
      path: shellPath({ section, hasMath }),
      section,
      hasMath,
      title: marks.title,
      description: marks.description,
      main: raw(marks.main),
    })),
  );
}

/** Where the shell of a page stands in the built site. */
export function shellPath({ section, hasMath }: Pick<Page, 'section' | 'hasMath'>): string {
  return `${shellRoot}${section}${hasMath ? '-math' : ''}/`;
}

/** Cuts a rendered shell at its marks; the result fills it for a page. */
export function openShell(rendered: string): (page: Page) => string {
  const pieces = rendered.split(anyMark);
  const found = rendered.match(anyMark) ?? [];
  return (page) => {
    const values = new Map<string, string>([
      [marks.title, escapeAttribute(page.title)],
      [marks.description, escapeAttribute(page.description)],
      [marks.main, page.main.html],
    ]);
    return found.reduce(
      (filled, mark, index) => filled + (values.get(mark) ?? '') + (pieces[index + 1] ?? ''),
      pieces[0] ?? '',
    );
  };
}
