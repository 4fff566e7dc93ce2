/** A page as data: what the shell leaves open. */
import type { Html } from '../html.ts';

/** Parts of the site that the navigation names. */
export const sections = [
  'questions',
  'topics',
  'assessments',
  'guides',
  'changes',
  'about',
  'problems',
] as const;

/** The part of the site that a page belongs to. */
export type Section = (typeof sections)[number];

/** A page. */
export interface Page {
  /** Below the site's base, ending in a slash; the front page is the empty text. */
  readonly path: string;
  readonly section: Section;
  readonly title: string;
  /** A sentence for search engines and previews. */
  readonly description: string;
  /** Whether the page has formulas. */
  readonly hasMath: boolean;
  /** What stands between header and footer. */
  readonly main: Html;
}
