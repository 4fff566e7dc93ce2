/** Shows what is wrong in a file on the page itself: the words, the line, a caret. */
import type { Diagnostic } from '../../model/index.ts';
import { type Html, html } from '../html.ts';

/** @param readSource gives the text of a file of the bank */
export function problemList(
  problems: readonly Diagnostic[],
  readSource: (path: string) => string | undefined,
  base: string,
): Html {
  return html`<ul class="problems" role="alert">
${problems.map(
  (problem) => html`<li class="problem problem-${problem.severity}">
<p><strong>${withCode(problem.message)}</strong></p>
${problem.hint === undefined ? undefined : html`<p>${withCode(problem.hint)}</p>`}
${excerpt(problem, readSource)}
<p class="marks"><span>${placeOf(problem)}</span> <a href="${base}docs/diagnostics/#${problem.code}">${problem.code}</a></p>
</li>
`,
)}</ul>`;
}

/** Messages set code between backticks. */
function withCode(text: string): Html {
  const parts = text.split(/`([^`]+)`/u);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

function placeOf({ place }: Diagnostic): string {
  if (place === undefined) return 'bank';
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}

function excerpt(
  { place }: Diagnostic,
  readSource: (path: string) => string | undefined,
): Html | undefined {
  if (place?.line === undefined) return undefined;
  const line = readSource(place.file)?.split(/\r?\n/u)[place.line - 1];
  if (line === undefined) return undefined;
  const start = (place.column ?? 1) - 1;
  const end = place.endLine === place.line ? (place.endColumn ?? start + 2) - 1 : start + 1;
  const lead = line.slice(0, start).replaceAll(/[^\t]/gu, ' ');
  return html`<pre tabindex="0"><code>${line}
${lead}${'^'.repeat(Math.max(1, end - start))}</code></pre>`;
}
