/** The parts of a computed answer. */

import type { XmlElement } from '../../formats/xml.ts';
import { elementAt, textOf } from '../../formats/xml-query.ts';
import { isDecimal, multiplyDecimal } from '../../interactions/decimal.ts';
import type { Tolerance } from '../../model/index.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import { fieldOf } from './question-element.ts';

/** The formula. */
export function answerText(answer: XmlElement): string {
  const text = elementAt(answer, 'text');
  return textOf(text ?? answer).trim();
}

/** `round(…, 2)` around everything is a number of decimals. */
export function withoutRounding(text: string): {
  readonly inner: string;
  readonly decimals?: number;
} {
  const [, inner, digits] = /^round\s*\((.*),\s*(\d{1,2})\s*\)$/is.exec(text) ?? [];
  if (inner === undefined || !isBalanced(inner)) return { inner: text };
  return { inner, decimals: Number(digits) };
}

/** Whether no parenthesis closes one that was opened before the text. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Relative, nominal, geometric: 1, 2, 3. */
export function toleranceOf(answer: XmlElement, report: ReportFinding): Tolerance {
  const size = fieldOf(answer, 'tolerance').replace(/^-/, '');
  if (!isDecimal(size) || Number(size) === 0) return { kind: 'exact' };
  const type = fieldOf(answer, 'tolerancetype') || '1';
  if (type === '2') return { kind: 'absolute', value: size };
  if (type === '3') {
    report('import-scoring-changed', 'The geometric tolerance became a share of the answer.');
  }
  return { kind: 'percent', value: multiplyDecimal(size, '100') };
}
