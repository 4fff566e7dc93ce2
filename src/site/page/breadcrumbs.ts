/** Writes the way from the top to a page. */
import { type Html, html } from '../html.ts';

/** A step on the way; `path` is below the site's base. */
export interface Crumb {
  readonly label: string;
  readonly path: string;
}

/** The way, without the page itself. */
export function breadcrumbs(crumbs: readonly Crumb[], base: string): Html {
  return html`<nav class="crumbs" aria-label="Breadcrumbs"><ol>${crumbs.map(
    ({ label, path }) => html`<li><a href="${base + path}">${label}</a></li>`,
  )}</ol></nav>`;
}

/** The topics above and with the given one, `Mechanics/Kinematics`, as far as they have pages. */
export function topicCrumbs(
  topic: string | undefined,
  topics: ReadonlyMap<string, Crumb>,
): readonly Crumb[] {
  if (topic === undefined) return [];
  const parts = topic.split('/');
  return parts.flatMap((_, index) => {
    const crumb = topics.get(parts.slice(0, index + 1).join('/'));
    return crumb === undefined ? [] : [crumb];
  });
}
