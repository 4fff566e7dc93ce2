/** Functions of plain values as operators on operands that may be NULL. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements } from '../../../formats/xml-query.ts';
import { truth } from './compare.ts';
import type { ProcessingContext } from './context.ts';
import { isNull, nullValue, numberOf, numeric, single, type Value } from './value.ts';

/** Gives the value of an expression. */
export type Operator = (expression: XmlElement, context: ProcessingContext) => Value;

/** The values of the operands. */
export function valuesOf(expression: XmlElement, context: ProcessingContext): readonly Value[] {
  return childElements(expression).map((child) => context.evaluate(child, context));
}

/** An operator on one operand. */
export function unary(apply: (value: Value) => Value): Operator {
  return (one, context) => apply(valuesOf(one, context)[0] ?? nullValue);
}

/** An operator on two operands. */
export function binary(
  apply: (expression: XmlElement, left: Value, right: Value) => Value,
): Operator {
  return (one, context) => {
    const [left = nullValue, right = nullValue] = valuesOf(one, context);
    return apply(one, left, right);
  };
}

/** An operator on two numbers; NULL where one is none. */
export function arithmetic(apply: (left: number, right: number) => number): Operator {
  return binary((_, left, right) => {
    const [first, second] = [numberOf(left), numberOf(right)];
    return first === undefined || second === undefined ? nullValue : numeric(apply(first, second));
  });
}

/** A comparison of two numbers; NULL where one is none. */
export function compared(apply: (left: number, right: number) => boolean): Operator {
  return binary((_, left, right) => {
    const [first, second] = [numberOf(left), numberOf(right)];
    return first === undefined || second === undefined ? nullValue : truth(apply(first, second));
  });
}

export function folded(apply: (left: number, right: number) => number): Operator {
  return (one, context) => {
    const values = valuesOf(one, context).flatMap((value) =>
      isNull(value) ? [value] : split(value),
    );
    const numbers = values.flatMap((value) => numberOf(value) ?? []);
    const [first, ...rest] = numbers;
    if (first === undefined || numbers.length < values.length) return nullValue;
    return numeric(rest.reduce((left, right) => apply(left, right), first));
  };
}

function split(value: Value): readonly Value[] {
  return value.values.map((one) => single(value.baseType, one));
}

/** A function of a number; NULL where it is none. */
export function onNumber(value: Value, apply: (number: number) => number): Value {
  const number = numberOf(value);
  return number === undefined ? nullValue : numeric(apply(number));
}
