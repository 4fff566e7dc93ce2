/** Expressions that compare. */
import type { XmlElement } from '../../../formats/xml.ts';
import { roundSignificant } from '../../../interactions/decimal.ts';
import { compilePattern } from '../../../interactions/text-entry/pattern.ts';
import { UnsupportedRuleError } from './context.ts';
import { alternatives, isNull, isSame, nullValue, numberOf, single, type Value } from './value.ts';

/** Same values; containers that are not ordered in any order. */
export function match(left: Value, right: Value): Value {
  if (isNull(left) || isNull(right)) return nullValue;
  return truth(isMatching(left, right));
}

function isMatching(left: Value, right: Value): boolean {
  const baseType = left.baseType || right.baseType;
  if (right.cardinality === alternatives) {
    return right.values.some((value) => isSame(value, left.values[0] ?? '', baseType));
  }
  if (left.cardinality === alternatives) return isMatching(right, left);
  if (left.values.length !== right.values.length) return false;
  if (left.cardinality === 'ordered' || left.cardinality === 'single') {
    return left.values.every((value, index) => isSame(value, right.values[index] ?? '', baseType));
  }
  const rest = [...right.values];
  return left.values.every((value) => {
    const at = rest.findIndex((other) => isSame(value, other, baseType));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

/** Numbers within a tolerance: the second may lie that much below and above the first. */
export function equal(rule: XmlElement, left: Value, right: Value): Value {
  const [first, second] = [numberOf(left), numberOf(right)];
  if (first === undefined || second === undefined) return nullValue;
  const { toleranceMode = 'exact', tolerance = '0' } = rule.attributes;
  if (toleranceMode === 'exact') return truth(first === second);
  const [below = 0, above = below] = tolerance.trim().split(/\s+/).map(Number);
  const low = toleranceMode === 'relative' ? first * (1 - below / 100) : first - below;
  const high = toleranceMode === 'relative' ? first * (1 + above / 100) : first + above;
  const [min, max] = low <= high ? [low, high] : [high, low];
  const isAbove =
    rule.attributes.includeLowerBound === 'false' ? second > min : atLeast(second, min);
  const isBelow =
    rule.attributes.includeUpperBound === 'false' ? second < max : atLeast(max, second);
  return truth(isAbove && isBelow);
}

/** Computed bounds miss decimal ones by a last bit: 3.14 + 0.01 is a little more than 3.15. */
function atLeast(value: number, bound: number): boolean {
  return value >= bound || Math.abs(value - bound) <= 1e-12 * Math.abs(bound);
}

/** Numbers that round to the same. */
export function equalRounded(rule: XmlElement, left: Value, right: Value): Value {
  const [first, second] = [numberOf(left), numberOf(right)];
  if (first === undefined || second === undefined) return nullValue;
  return truth(roundTo(rule, first) === roundTo(rule, second));
}

/** The number in the rule's `roundingMode` and `figures`; halves away from zero. */
export function roundTo({ attributes }: XmlElement, value: number): number {
  const figures = Number(attributes.figures ?? '0');
  if (!Number.isFinite(value) || value === 0) return value;
  if (attributes.roundingMode === 'decimalPlaces') {
    const scale = 10 ** figures;
    return (
      (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(14)))) / scale
    );
  }
  return Number(roundSignificant(String(value), Math.max(1, figures)));
}

/** Texts alike, by default with their case. */
export function stringMatch({ attributes }: XmlElement, left: Value, right: Value): Value {
  const [first] = left.values;
  const [second] = right.values;
  if (first === undefined || second === undefined) return nullValue;
  const isWithCase = attributes.caseSensitive !== 'false';
  const [a, b] = [first, second].map((text) => (isWithCase ? `${text}` : `${text}`.toLowerCase()));
  if (a === undefined || b === undefined) return nullValue;
  return truth(attributes.substring === 'true' ? a.includes(b) : a === b);
}

/**
 * A text that the whole of a pattern matches.
 * @throws UnsupportedRuleError for a pattern whose matching could take forever
 */
export function patternMatch({ attributes }: XmlElement, value: Value): Value {
  const [text] = value.values;
  if (text === undefined) return nullValue;
  const key = { kind: 'pattern', source: attributes.pattern ?? '', flags: '' } as const;
  const { pattern } = compilePattern(key);
  if (!pattern) throw new UnsupportedRuleError(`the pattern ${key.source.slice(0, 80)}`);
  return truth(pattern.test(`${text}`));
}

/** A boolean value. */
export function truth(value: boolean): Value {
  return single('boolean', value);
}
