/** The unit of a number, which Canvas has no place for beside the field. */
import { escapeText } from '../../src/content/escape.ts';
import { canvasMath } from './math.ts';
import type { QuestionContext } from './question.ts';

const unitMath = { hasTokens: true, variables: new Set<string>(), variable: String };

/** A last line of the stem, a blank followed by the unit; nothing without one. */
export function unitHtml(unit: string | undefined, { report }: QuestionContext): string {
  if (unit === undefined || unit.trim() === '') return '';
  report({
    kind: 'degraded',
    field: 'unit',
    reason: 'The unit stands in a last line of the stem, not beside the field.',
  });
  const parts = unit
    .split('$')
    .map((part, index) => (index % 2 === 0 ? escapeText(part) : canvasMath(part, false, unitMath)));
  return `<p>____ ${parts.join('')}</p>`;
}
