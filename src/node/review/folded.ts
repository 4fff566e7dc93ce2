/** A part of a comment that opens when it is clicked. */
import { disarm } from './inert-text.ts';

/**
 * @param summary plain text of unknown origin; between backticks it is code
 * @param body Markdown whose nodes are inert
 */
export function folded(summary: string, body: string): string {
  return `<details>\n<summary>${summaryHtml(summary)}</summary>\n\n${body}\n\n</details>`;
}

function summaryHtml(text: string): string {
  return disarm(text)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('$', '<span>$</span>')
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `<code>${part}</code>` : part))
    .join('');
}
