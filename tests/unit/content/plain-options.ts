import { escapeText } from '../../../src/content/escape.ts';
import type { HtmlOptions } from '../../../src/content/to-html.ts';

/** Formulas between `\(` and `\)` or `\[` and `\]`, files below `/files/`. */
export const plainOptions: HtmlOptions = {
  math: (tex, display) => {
    return display ? `<div>\\[${escapeText(tex)}\\]</div>` : `<i>\\(${escapeText(tex)}\\)</i>`;
  },
  asset: (url) => `/files/${url}`,
  gap: (id) => `<input name="${id}" />`,
  plot: ({ alt }) => `<svg role="img"><title>${escapeText(alt)}</title></svg>`,
};
