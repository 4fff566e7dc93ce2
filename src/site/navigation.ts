/** The main navigation. */
import type { Section } from './page/page.ts';
import { problemsPath } from './problems/author-pages.ts';

/** A link of the navigation; its path is below the site's base. */
export interface NavigationLink {
  readonly section: Section;
  readonly label: string;
  readonly path: string;
}

/** How much there is of what not every bank has. */
export interface NavigationCounts {
  readonly assessments: number;
  readonly guides: number;
  /** As authors see them; 0 for the public. */
  readonly problems: number;
}

/** Links to the parts of the site that have something to show. */
export function navigation(counts: NavigationCounts): readonly NavigationLink[] {
  const links: readonly (NavigationLink & { readonly count?: number })[] = [
    { section: 'questions', label: 'Questions', path: '' },
    { section: 'topics', label: 'Topics', path: 'topics/' },
    {
      section: 'assessments',
      label: 'Assessments',
      path: 'assessments/',
      count: counts.assessments,
    },
    { section: 'guides', label: 'Guides', path: 'guides/', count: counts.guides },
    { section: 'about', label: 'About', path: 'about/' },
    { section: 'problems', label: 'Problems', path: problemsPath, count: counts.problems },
  ];
  return links.filter(({ count }) => count !== 0);
}
