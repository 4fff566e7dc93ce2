/** Accepted numbers of a response. */
import type { XmlElement } from '../../../formats/xml.ts';
import { textOf } from '../../../formats/xml-query.ts';
import {
  addDecimal,
  compareDecimal,
  multiplyDecimal,
  powerOfTen,
  roundSignificant,
  subtractDecimal,
} from '../../../interactions/decimal.ts';
import { numericBounds } from '../../../interactions/numeric-entry/bounds.ts';
import type { Decimal, NumericKey } from '../../../model/index.ts';
import type { ResponseDeclaration } from '../declarations/response.ts';
import type { AcceptedTest } from './accepted-tests.ts';
import { decimalText } from './decimal-text.ts';

/** The keys that the rules state; else the declared values exactly. */
export function numericKeys(
  declaration: ResponseDeclaration,
  tests: readonly AcceptedTest[],
  values: readonly string[],
): readonly NumericKey[] {
  const stated = tests.flatMap((test) => numericKey(test, declaration) ?? []);
  if (stated.length > 0) return distinct(stated);
  return distinct(
    values.flatMap((text): NumericKey[] => {
      const value = decimalText(text);
      return value === undefined ? [] : [{ kind: 'exact', value }];
    }),
  );
}

function numericKey(test: AcceptedTest, declaration: ResponseDeclaration): NumericKey | undefined {
  if (test.kind === 'pattern') return undefined;
  if (test.kind === 'between') return rangeKey(test, declaration);
  const value = operandValue(test.operand, declaration);
  if (value === undefined) return undefined;
  switch (test.kind) {
    case 'same':
      return { kind: 'exact', value };
    case 'near':
      return nearKey(value, test);
    case 'rounded':
      return test.mode === 'significantFigures'
        ? figuresKey(value, test.figures)
        : { kind: 'absolute', value, tolerance: multiplyDecimal('0.5', powerOfTen(-test.figures)) };
  }
}

function nearKey(
  value: Decimal,
  test: Extract<AcceptedTest, { kind: 'near' }>,
): NumericKey | undefined {
  const below = decimalText(test.below);
  const above = decimalText(test.above);
  if (below === undefined || above === undefined) return undefined;
  if (compareDecimal(below, above) === 0) {
    if (compareDecimal(below, '0') === 0) return { kind: 'exact', value };
    return test.mode === 'relative'
      ? { kind: 'percent', value, percent: below }
      : { kind: 'absolute', value, tolerance: below };
  }
  const share = (percent: Decimal) => multiplyDecimal(multiplyDecimal(value, percent), '0.01');
  const [low, high] = test.mode === 'relative' ? [share(below), share(above)] : [below, above];
  return { kind: 'range', min: subtractDecimal(value, low), max: addDecimal(value, high) };
}

/** Around a declared correct response that is not merely the middle of the range, a tolerance. */
function rangeKey(
  test: Extract<AcceptedTest, { kind: 'between' }>,
  declaration: ResponseDeclaration,
): NumericKey | undefined {
  const min = operandValue(test.min, declaration);
  const max = operandValue(test.max, declaration);
  if (min === undefined || max === undefined) return undefined;
  if (compareDecimal(min, max) === 0) return { kind: 'exact', value: min };
  const middle = multiplyDecimal('0.5', addDecimal(min, max));
  const isHalfOpen = !test.minInclusive || !test.maxInclusive;
  const figures = isHalfOpen ? figuresBetween(middle, min, max) : undefined;
  if (figures) return figures;
  const value = decimalText(declaration.correct[0]);
  const isMiddle = value !== undefined && compareDecimal(value, middle) === 0;
  return isMiddle
    ? { kind: 'absolute', value, tolerance: subtractDecimal(value, min) }
    : { kind: 'range', min, max };
}

/** The value with exactly as many figures as count, as our format writes it. */
function figuresKey(value: Decimal, figures: number): NumericKey {
  const rounded = roundSignificant(value, figures);
  const isWhole = /^-?\d+$/.test(rounded) && rounded.replace('-', '').length >= figures;
  const written = isWhole ? rounded : Number(rounded).toPrecision(figures).replace('e+', 'e');
  return compareDecimal(rounded, '0') === 0
    ? { kind: 'exact', value }
    : { kind: 'significant-figures', value: written, figures };
}

/** Bounds of which one is not accepted are those of rounding, if some number of figures gives them. */
function figuresBetween(value: Decimal, min: Decimal, max: Decimal): NumericKey | undefined {
  for (let figures = 1; figures <= 15; figures += 1) {
    const key = figuresKey(value, figures);
    const bounds = numericBounds(key);
    if (key.kind !== 'significant-figures') return undefined;
    if (compareDecimal(bounds.min, min) === 0 && compareDecimal(bounds.max, max) === 0) return key;
  }
  return undefined;
}

function operandValue(operand: XmlElement, declaration: ResponseDeclaration): Decimal | undefined {
  if (operand.name === 'baseValue') return decimalText(textOf(operand));
  const isCorrect = operand.name === 'correct' && operand.attributes.identifier === declaration.id;
  return isCorrect ? decimalText(declaration.correct[0]) : undefined;
}

function distinct(keys: readonly NumericKey[]): readonly NumericKey[] {
  return [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
}
