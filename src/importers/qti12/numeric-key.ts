/** An accepted number from the tests of a condition. */
import {
  addDecimal,
  compareDecimal,
  isDecimal,
  magnitudeOf,
  multiplyDecimal,
  powerOfTen,
  roundSignificant,
  subtractDecimal,
} from '../../interactions/decimal.ts';
import { numericBounds } from '../../interactions/numeric-entry/bounds.ts';
import type { Decimal, NumericKey } from '../../model/index.ts';
import { positiveTests, type Test } from './conditions.ts';
import { withFigures } from './with-figures.ts';

/** More digits than any answer is meant with: what lies beyond is noise of binary fractions. */
const meaningfulFigures = 12;

/** The key, or in words why the tests are none. */
export function numericKey(tests: readonly Test[]): NumericKey | string {
  const found = positiveTests(tests);
  const values = found.flatMap((test) => (test.kind === 'equal' ? [test] : []));
  const bounds = found.flatMap((test) => (test.kind === 'bound' ? [test] : []));
  const [value] = values;
  const min = bounds.find(({ name }) => name === 'gt' || name === 'gte');
  const max = bounds.find(({ name }) => name === 'lt' || name === 'lte');
  const odd = [...values, ...bounds].find((test) => !isDecimal(test.value));
  if (odd) return `The answer “${odd.value}” is no plain number.`;
  if (value) {
    const stated = statedKey(value.value, value.attributes);
    if (stated) return stated;
  }
  if (value && min && max) return keyAround(value.value, min.value, max.value, min.name === 'gt');
  if (value && !min && !max) return { kind: 'exact', value: value.value };
  if (min && max) return rangeOf(min.value, max.value);
  return 'The answer is an interval without end.';
}

/** What New Quizzes writes beside the value. */
function statedKey(
  value: Decimal,
  { margin, margintype, precision, precisiontype }: Readonly<Record<string, string>>,
): NumericKey | undefined {
  if (precision !== undefined && /^\d{1,2}$/.test(precision)) {
    const digits = Number(precision);
    if (precisiontype === 'significantDigits' && digits > 0) {
      return { kind: 'significant-figures', value: withFigures(value, digits), figures: digits };
    }
    const tolerance = multiplyDecimal('0.5', powerOfTen(-digits));
    return precisiontype === 'decimals' ? { kind: 'absolute', value, tolerance } : undefined;
  }
  if (margin === undefined || !isDecimal(margin)) return undefined;
  if (compareDecimal(margin, '0') === 0) return { kind: 'exact', value };
  return margintype === 'percent'
    ? { kind: 'percent', value, percent: shortened(margin) }
    : { kind: 'absolute', value, tolerance: margin };
}

/** `20.0` percent are 20. */
function shortened(percent: Decimal): Decimal {
  return percent.replace(/\.0+$/, '');
}

function keyAround(
  value: Decimal,
  min: Decimal,
  max: Decimal,
  isOpen: boolean,
): NumericKey | string {
  const below = subtractDecimal(value, min);
  const above = subtractDecimal(max, value);
  if (compareDecimal(below, '0') === 0 && compareDecimal(above, '0') === 0) {
    return { kind: 'exact', value };
  }
  const precise = isOpen ? significantKey(value, min, max) : undefined;
  if (precise) return precise;
  const [short, long] = below.length <= above.length ? [below, above] : [above, below];
  if (compareDecimal(short, long) === 0) return { kind: 'absolute', value, tolerance: short };
  const rounded = roundSignificant(long, meaningfulFigures);
  const isNoise = compareDecimal(rounded, roundSignificant(short, meaningfulFigures)) === 0;
  if (isNoise && compareDecimal(rounded, '0') > 0) {
    return { kind: 'absolute', value, tolerance: rounded };
  }
  return rangeOf(lesser(min, value), greater(max, value));
}

/** The figures for which the bounds are those of rounding; symmetric ones are Canvas's. */
function significantKey(value: Decimal, min: Decimal, max: Decimal): NumericKey | undefined {
  for (let figures = 1; figures <= 15; figures += 1) {
    const key: NumericKey = { kind: 'significant-figures', value, figures };
    const half = multiplyDecimal('0.5', powerOfTen(magnitudeOf(value) - figures + 1));
    const bounds = numericBounds(key);
    const isExact = compareDecimal(bounds.min, min) === 0 && compareDecimal(bounds.max, max) === 0;
    const isSymmetric =
      compareDecimal(subtractDecimal(value, half), min) === 0 &&
      compareDecimal(addDecimal(value, half), max) === 0;
    if (isExact || isSymmetric) return { ...key, value: withFigures(value, figures) };
  }
  return undefined;
}

function rangeOf(min: Decimal, max: Decimal): NumericKey | string {
  return compareDecimal(min, max) > 0
    ? `The answer is an empty interval from ${min} to ${max}.`
    : { kind: 'range', min, max };
}

function lesser(left: Decimal, right: Decimal): Decimal {
  return compareDecimal(left, right) <= 0 ? left : right;
}

function greater(left: Decimal, right: Decimal): Decimal {
  return compareDecimal(left, right) >= 0 ? left : right;
}
