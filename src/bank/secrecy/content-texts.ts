/** Cuts content into texts that can be looked for one by one. */
import { contentToText } from '../../content/to-text.ts';
import { expandUnits } from '../../content/units.ts';
import { visitContent } from '../../content/walk.ts';
import type { Content } from '../../model/index.ts';
import type { SecretKind } from './secret-text.ts';

const formula = /\$\$([^$]+)\$\$|\$([^$]+)\$/gu;

/** The words between formulas, the formulas as written and as typeset, captions and labels. */
export function contentTexts(
  content: Content,
): readonly { readonly kind: SecretKind; readonly text: string }[] {
  const text = contentToText(content);
  const formulas = [...text.matchAll(formula)].map((found) => found[1] ?? found[2] ?? '');
  return [
    ...text
      .split(/\$\$[^$]+\$\$|\$[^$]+\$|____/u)
      .map((part) => ({ kind: 'prose' as const, text: part })),
    ...formulas
      .flatMap((tex) => [...new Set([tex, expandUnits(tex)])])
      .map((tex) => ({ kind: 'code' as const, text: tex })),
    ...labels(content).map((label) => ({ kind: 'prose' as const, text: label })),
  ].filter((part) => part.text.trim() !== '');
}

/** What readers see of figures and plots beside their alternative text. */
function labels(content: Content): readonly string[] {
  const found: (string | undefined)[] = [];
  visitContent(content, (node) => {
    if (node.type === 'figure') found.push(node.caption);
    if (node.type === 'plot') {
      found.push(node.caption, node.xLabel, node.yLabel, ...node.series.map(({ label }) => label));
    }
  });
  return found.filter((label) => label !== undefined);
}
