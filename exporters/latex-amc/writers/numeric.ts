/** Boxes for the digits of a number. */
import type { NumericKey } from '../../../src/model/index.ts';
import { shown } from '../amc-scoring.ts';
import { numericBoxes } from '../numeric-boxes.ts';

/** The boxes with their scoring; undefined where only a person can tell what is right. */
export function numericAnswer(keys: readonly NumericKey[], points: number): string | undefined {
  const boxes = numericBoxes(keys);
  if (!boxes) return undefined;
  const { approx, decimals, digits, hasSign, value } = boxes;
  const options = [
    `digits=${digits}`,
    `decimals=${decimals}`,
    `sign=${hasSign}`,
    'exact=0',
    `approx=${approx}`,
    `scoreexact=${shown(points)}`,
    `scoreapprox=${shown(points)}`,
    'scorewrong=0',
  ];
  return `\\AMCnumericChoices{${value}}{${options.join(',')}}`;
}
