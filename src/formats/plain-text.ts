/** Text for the places where a format shows markup as characters. */

import { readableMath } from '../content/readable-math.ts';
import { contentToText } from '../content/to-text.ts';
import type { Content } from '../model/index.ts';
import { plainTextOf } from './degradations/plain-content.ts';
import type { LossField, ReportLoss } from './loss.ts';

/** The content on one line; whatever is not plain text is reported. */
export function plainText(content: Content, field: LossField, report: ReportLoss): string {
  const plain = plainTextOf(content);
  if (plain !== undefined) return plain;
  const text = contentToText(content, { math: 'tex' })
    .replace(/\${1,2}([^$]+)\${1,2}/g, (source, tex: string) => readableMath(tex) ?? source)
    .replace(/\s+/g, ' ')
    .trim();
  report({
    kind: 'degraded',
    field,
    reason: `Formulas, pictures and emphasis are not shown here; it becomes “${text}”.`,
    hint: 'Put the formula on the other side or into the stem.',
  });
  return text;
}
