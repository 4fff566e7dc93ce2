/** Pages as authors see them: with the problems of each file on its own page. */
import { bankFileKind } from '../../bank/bank-path.ts';
import type { Diagnostic } from '../../model/index.ts';
import { type Html, html } from '../html.ts';
import type { Pages } from '../page/all-pages.ts';
import type { Page } from '../page/page.ts';
import { problemList } from './problem-list.ts';

/** What is known about the bank's files. */
export interface AuthorPagesOptions {
  readonly base: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Path of the page of the item in a file, below the base. */
  readonly pageOf: (path: string) => string | undefined;
  readonly readSource: (path: string) => string | undefined;
}

/** Path of the page that lists all problems. */
export const problemsPath = 'problems/';

/** Adds problems to the pages of their files, and pages to files that give no item. */
export function authorPages(pages: Pages, options: AuthorPagesOptions): Pages {
  const { base, diagnostics, readSource } = options;
  const all = new Map(pages);
  const byFile = Map.groupBy(diagnostics, ({ place }) => place?.file ?? '');
  for (const [file, problems] of byFile) {
    const path = options.pageOf(file) ?? brokenPath(file, readSource(file));
    if (path === undefined) continue;
    const page = pages.get(path);
    const list = problemList(problems, readSource, base);
    all.set(path, () => {
      if (page === undefined) return plainPage(path, file, list);
      const shown = page();
      return { ...shown, main: html`${list}${shown.main}` };
    });
  }
  all.set(problemsPath, () =>
    plainPage(
      problemsPath,
      'Problems',
      diagnostics.length === 0
        ? html`<p>There are none.</p>`
        : problemList(diagnostics, readSource, base),
    ),
  );
  return all;
}

/** The page that the item will have; a file that states no id has one under its own name. */
function brokenPath(file: string, source: string | undefined): string | undefined {
  if (bankFileKind(file) !== 'item') return undefined;
  const id = /^id:\s*["']?([a-z][a-z0-9-]*)["']?\s*$/mu.exec(source ?? '')?.[1];
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  return `items/${id ?? name}/`;
}

function plainPage(path: string, title: string, content: Html): Page {
  return {
    path,
    section: 'questions',
    hasMath: false,
    title,
    description: title,
    main: html`<h1>${title}</h1>
${content}`,
  };
}
