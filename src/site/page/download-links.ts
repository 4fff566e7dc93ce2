/** Writes the links to the packages of a scope. */

import type { PackageScope } from '../../bank/package-scopes.ts';
import { type Html, html } from '../html.ts';
import type { Site } from '../site.ts';

/** A list under its own heading; nothing where no package is public. */
export function downloadLinks(scope: PackageScope, { packagesOf }: Site): Html | undefined {
  const links = packagesOf(scope);
  if (links.length === 0) return undefined;
  return html`<section class="downloads"><h2>Download</h2>
<ul>
${links.map(
  ({ label, url }) => html`<li><a href="${url}" download>${label}</a></li>
`,
)}</ul></section>`;
}
