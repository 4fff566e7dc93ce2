/** Expressions of QTI as expressions of formulas. */
import {
  type Expression,
  type FunctionName,
  isFunctionName,
} from '../../../content/formula/expression.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, textOf } from '../../../formats/xml-query.ts';
import { decimalText } from '../keys/decimal-text.ts';
import type { Definitions } from './definitions.ts';

/** Computed variables within computed variables go no deeper. */
const deepest = 50;

/** The formula over drawn variables; undefined for what formulas cannot say. */
export function toExpression(
  element: XmlElement,
  definitions: Definitions,
  depth = 0,
): Expression | undefined {
  if (depth > deepest) return undefined;
  const { attributes, name } = element;
  if (name === 'baseValue') return constant(textOf(element));
  if (name === 'mathConstant')
    return { kind: 'constant', name: attributes.name === 'pi' ? 'pi' : 'e' };
  if (name === 'variable') {
    const identifier = attributes.identifier ?? '';
    if (definitions.drawn.has(identifier)) return { kind: 'variable', name: identifier };
    const computed = definitions.computed.get(identifier);
    return computed && toExpression(computed, definitions, depth + 1);
  }
  const read = childElements(element).map((one) => toExpression(one, definitions, depth + 1));
  const operands = read.flatMap((one) => one ?? []);
  const [first, second] = operands;
  if (!first || operands.length < read.length) return undefined;
  switch (name) {
    case 'sum':
      return folded(
        '+',
        operands.filter((one) => !isNumber(one, 0)),
      );
    case 'product':
      return folded('*', operands);
    case 'subtract':
      if (second && isNumber(first, 0)) return { kind: 'negation', operand: second };
      return second && { kind: 'binary', operator: '-', left: first, right: second };
    case 'divide':
      return second && quotient(first, second);
    case 'power':
      if (second && isNumber(second, 0.5)) return call('sqrt', first);
      return second && { kind: 'binary', operator: '^', left: first, right: second };
    case 'min':
    case 'max':
      return { kind: 'call', name, arguments: operands };
    case 'round':
      return call('round', first);
    case 'integerToFloat':
      return first;
    case 'integerDivide':
      return second && call('floor', { kind: 'binary', operator: '/', left: first, right: second });
    case 'mathOperator':
      return mathCall(attributes.name ?? '', first);
    default:
      return undefined;
  }
}

function constant(text: string): Expression | undefined {
  const value = decimalText(text);
  if (value === undefined) return undefined;
  if (Number(value) === Math.PI) return { kind: 'constant', name: 'pi' };
  if (Number(value) === Math.E) return { kind: 'constant', name: 'e' };
  if (!value.startsWith('-')) return { kind: 'number', text: value };
  return { kind: 'negation', operand: { kind: 'number', text: value.slice(1) } };
}

function folded(operator: '+' | '*', operands: readonly Expression[]): Expression {
  const [first = { kind: 'number', text: '0' } as const, ...rest] = operands;
  return rest.reduce<Expression>(
    (left, right) => ({ kind: 'binary', operator, left, right }),
    first,
  );
}

/** A logarithm divided by that of two is the one to base two. */
function quotient(left: Expression, right: Expression): Expression {
  const isLog = left.kind === 'call' && left.name === 'ln' && isNumber(right, Math.LN2);
  const [argument] = isLog ? left.arguments : [];
  return argument ? call('log2', argument) : { kind: 'binary', operator: '/', left, right };
}

const mathNames: Readonly<Record<string, FunctionName>> = {
  toRadians: 'radians',
  toDegrees: 'degrees',
};

function mathCall(name: string, argument: Expression): Expression | undefined {
  const known = mathNames[name] ?? name;
  return isFunctionName(known) ? call(known, argument) : undefined;
}

function call(name: FunctionName, argument: Expression): Expression {
  return { kind: 'call', name, arguments: [argument] };
}

function isNumber(expression: Expression, value: number): boolean {
  return expression.kind === 'number' && Number(expression.text) === value;
}
