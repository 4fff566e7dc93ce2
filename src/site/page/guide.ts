/** What a study guide says of itself. */

/** The front matter of a guide. */
export interface GuideHeader {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** Guides without a number come last. */
  readonly order: number;
}

/** @throws when the title or the description is missing: guides are code and fail as code does */
export function readGuideHeader(
  slug: string,
  frontmatter: Readonly<Record<string, unknown>>,
): GuideHeader {
  const { title, description, order } = frontmatter;
  if (typeof title !== 'string' || typeof description !== 'string') {
    throw new Error(`guides/${slug}.mdx needs a title and a description in its front matter.`);
  }
  return {
    slug,
    title,
    description,
    order: typeof order === 'number' ? order : Number.POSITIVE_INFINITY,
  };
}

/** Sorts by number, then by title. */
export function compareGuides(a: GuideHeader, b: GuideHeader): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.title < b.title ? -1 : 1;
}
