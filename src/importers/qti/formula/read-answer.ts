/** The computed answer of an item, its rounding and tolerance. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, textOf } from '../../../formats/xml-query.ts';
import { multiplyDecimal, roundSignificant } from '../../../interactions/decimal.ts';
import type { Tolerance } from '../../../model/index.ts';
import type { AcceptedTest } from '../keys/accepted-tests.ts';
import { decimalText } from '../keys/decimal-text.ts';
import type { Definitions } from './definitions.ts';

/** An expression of QTI, and how near a response has to be. */
export interface ComputedAnswer {
  readonly expression: XmlElement;
  readonly decimals?: number;
  readonly tolerance: Tolerance;
}

/** What a test compares the response with; undefined where it is no computed number. */
export function readComputedAnswer(
  test: AcceptedTest | undefined,
  definitions: Definitions,
): ComputedAnswer | undefined {
  if (!test) {
    const { answer } = definitions;
    return answer && { ...rounded(answer, definitions), tolerance: { kind: 'exact' } };
  }
  switch (test.kind) {
    case 'pattern':
      return undefined;
    case 'between':
      return around(test.min, test.max, definitions);
    case 'same':
      return withTolerance(test.operand, { kind: 'exact' }, definitions);
    case 'rounded': {
      const value = `0.5e-${test.figures}`;
      return test.mode === 'decimalPlaces'
        ? withTolerance(test.operand, { kind: 'absolute', value }, definitions)
        : undefined;
    }
    case 'near': {
      const value = decimalText(test.below);
      if (value === undefined || value !== decimalText(test.above)) return undefined;
      const kind = test.mode === 'relative' ? 'percent' : 'absolute';
      const tolerance: Tolerance = Number(value) === 0 ? { kind: 'exact' } : { kind, value };
      return withTolerance(test.operand, tolerance, definitions);
    }
  }
}

function withTolerance(
  operand: XmlElement,
  tolerance: Tolerance,
  definitions: Definitions,
): ComputedAnswer | undefined {
  const expression = operand.name === 'correct' ? definitions.answer : operand;
  return expression && { ...rounded(expression, definitions), tolerance };
}

/** Follows a variable to the expression that computes it. */
function resolved(expression: XmlElement, { computed }: Definitions): XmlElement {
  let current = expression;
  for (let step = 0; step < 20 && current.name === 'variable'; step += 1) {
    const next = computed.get(current.attributes.identifier ?? '');
    if (!next) return current;
    current = next;
  }
  return current;
}

/** `x - margin` and `x + margin` */
function around(
  min: XmlElement,
  max: XmlElement,
  definitions: Definitions,
): ComputedAnswer | undefined {
  const [low, high] = [resolved(min, definitions), resolved(max, definitions)];
  const [answer, below] = childElements(low);
  const [other, above] = childElements(high);
  if (low.name !== 'subtract' || high.name !== 'sum' || !answer || !other || !below || !above) {
    return undefined;
  }
  if (JSON.stringify([answer, below].map(plain)) !== JSON.stringify([other, above].map(plain))) {
    return undefined;
  }
  const tolerance = marginOf(below, answer);
  return tolerance && { ...rounded(answer, definitions), tolerance };
}

/** What binary fractions may be off, as a share. */
const hair = 1e-9;

/** A number, a share of the answer, or either with a hair on top. */
function marginOf(margin: XmlElement, answer: XmlElement): Tolerance | undefined {
  const parts = margin.name === 'sum' ? childElements(margin) : [margin];
  const read = parts.map((part) => partOf(part, answer));
  const known = read.flatMap((part) => part ?? []);
  if (known.length < read.length) return undefined;
  const [only = { kind: 'exact' } as const, second] = known.filter(({ kind }) => kind !== 'exact');
  return second ? undefined : only;
}

function partOf(part: XmlElement, answer: XmlElement): Tolerance | undefined {
  if (part.name === 'baseValue') {
    const value = decimalText(textOf(part));
    return value === undefined ? undefined : { kind: 'absolute', value };
  }
  const operands = childElements(part);
  const factor = operands.find(({ name }) => name === 'baseValue');
  const other = operands.find((one) => one !== factor);
  const isAnswer = [other, other && childElements(other)[0]].some(
    (one) => one && JSON.stringify(plain(one)) === JSON.stringify(plain(answer)),
  );
  const share = factor && decimalText(textOf(factor));
  if (part.name !== 'product' || !isAnswer || share === undefined) return undefined;
  if (Math.abs(Number(share)) < hair) return { kind: 'exact' };
  // Engines that compute in binary are given a hair more than the percentage.
  return { kind: 'percent', value: roundSignificant(multiplyDecimal(share, '100'), 8) };
}

/** Without the lines, which tell equal expressions apart. */
function plain({ name, attributes, children }: XmlElement): unknown {
  return [
    name,
    attributes,
    children.map((child) =>
      typeof child === 'string' ? child.trim() : 'name' in child ? plain(child) : '',
    ),
  ];
}

/** `round(x · 100) / 100` is rounding to two digits after the point. */
function rounded(
  expression: XmlElement,
  definitions: Definitions,
): Pick<ComputedAnswer, 'expression' | 'decimals'> {
  const answer = resolved(expression, definitions);
  if (answer.name === 'roundTo' && answer.attributes.roundingMode === 'decimalPlaces') {
    const [inner] = childElements(answer);
    if (inner) return { expression: inner, decimals: Number(answer.attributes.figures) };
  }
  const [round, scale] = childElements(answer);
  const [scaledValue] = round ? childElements(round) : [];
  const [value, factor] = scaledValue ? childElements(scaledValue) : [];
  if (answer.name !== 'divide' || round?.name !== 'round' || scaledValue?.name !== 'product') {
    return { expression: answer };
  }
  if (!scale || !value || !factor) return { expression: answer };
  const [by, times] = [Number(textOf(scale)), Number(textOf(factor))];
  const decimals = Math.round(Math.log10(by));
  const isRounding = by === 10 ** decimals && decimals >= 0 && Math.abs(times / by - 1) < hair;
  return isRounding ? { expression: value, decimals } : { expression: answer };
}
