/** The paragraphs of all diagnostics. */
import { catalog } from '../../diagnostics/catalog/index.ts';
import type { CodeEntry, Example } from '../../diagnostics/code-entry.ts';
import { type Html, html } from '../html.ts';

/** One section a code, sorted. @param writeMarkdown the paragraphs are Markdown */
export function diagnosticsHtml(writeMarkdown: (markdown: string) => Html): Html {
  const entries: Readonly<Record<string, CodeEntry>> = catalog;
  return html`${Object.entries(entries)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([
        code,
        { title, severity, explanation, invalid, valid },
      ]) => html`<section id="${code}" class="check">
<h2><a href="#${code}">${title}</a></h2>
<p class="marks"><span><code>${code}</code></span> <span>${severity}</span></p>
${writeMarkdown(explanation)}
<details><summary>Examples</summary>
<h3>Found</h3>
${exampleHtml(invalid)}
<h3>Passes</h3>
${exampleHtml(valid)}
</details>
</section>
`,
    )}`;
}

function exampleHtml(files: Example): Html {
  return html`${Object.entries(files).map(
    ([
      path,
      text,
    ]) => html`<figure><figcaption>${path}</figcaption><pre tabindex="0"><code>${text}</code></pre></figure>
`,
  )}`;
}
