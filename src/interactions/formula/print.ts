/** Writes a formula, in our own spelling or for Canvas's calculator. */
import type { Expression, FunctionName } from '../../content/formula/expression.ts';

/** `stemma` is the canonical spelling; `canvas` what Canvas's formula questions compute alike. */
export type FormulaDialect = 'stemma' | 'canvas';

/** The formula with no more parentheses than it needs; the same value in either dialect. */
export function printExpression(expression: Expression, dialect: FormulaDialect): string {
  return dialect === 'stemma' ? printStemma(expression, 0) : printCanvas(expression, 0);
}

const precedences = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 } as const;
const precedenceOfNegation = 3;

function printStemma(expression: Expression, weakest: number): string {
  switch (expression.kind) {
    case 'number':
      return withLeadingZero(expression.text);
    case 'constant':
    case 'variable':
      return expression.name;
    case 'negation': {
      const operand = printStemma(expression.operand, precedenceOfNegation);
      return wrapped(`-${operand}`, precedenceOfNegation, weakest);
    }
    case 'binary': {
      const { operator } = expression;
      const precedence = precedences[operator];
      const isPower = operator === '^';
      const left = printStemma(expression.left, isPower ? precedence + 1 : precedence);
      const right = printStemma(expression.right, isPower ? precedence : precedence + 1);
      const text = isPower ? `${left}^${right}` : `${left} ${operator} ${right}`;
      return wrapped(text, precedence, weakest);
    }
    case 'call':
      return `${expression.name}(${expression.arguments.map((one) => printStemma(one, 0)).join(', ')})`;
  }
}

/**
 * Canvas's calculator knows no exponents in numbers, negates only numbers and names, and those
 * before anything else (`-2^2` is 4 there), and computes powers from the left.
 */
function printCanvas(expression: Expression, weakest: number): string {
  switch (expression.kind) {
    case 'number':
      return canvasNumber(expression.text, weakest);
    case 'constant':
    case 'variable':
      return expression.name;
    case 'negation':
      return wrapped(`0 - ${printCanvas(expression.operand, 2)}`, 1, weakest);
    case 'binary': {
      const { operator } = expression;
      const precedence = precedences[operator];
      const left = printCanvas(expression.left, operator === '^' ? precedence + 1 : precedence);
      const right = printCanvas(expression.right, precedence + 1);
      return wrapped(`${left} ${operator} ${right}`, precedence, weakest);
    }
    case 'call':
      return canvasCall(expression.name, expression.arguments, weakest);
  }
}

function canvasCall(name: FunctionName, values: readonly Expression[], weakest: number): string {
  const [first] = values;
  if (first) {
    if (name === 'exp') return wrapped(`e ^ ${printCanvas(first, 5)}`, 4, weakest);
    if (name === 'log2') return `log(${printCanvas(first, 0)}, 2)`;
    if (name === 'radians') return wrapped(`${printCanvas(first, 2)} * pi / 180`, 2, weakest);
    if (name === 'degrees') return wrapped(`${printCanvas(first, 2)} * 180 / pi`, 2, weakest);
  }
  return `${name}(${values.map((one) => printCanvas(one, 0)).join(', ')})`;
}

function canvasNumber(text: string, weakest: number): string {
  const [mantissa = text, exponent] = withLeadingZero(text).split(/e/i);
  if (exponent === undefined) return mantissa;
  return wrapped(`${mantissa} * 10 ^ ${exponent.replace('+', '')}`, 2, weakest);
}

function withLeadingZero(text: string): string {
  return text.startsWith('.') ? `0${text}` : text;
}

function wrapped(text: string, precedence: number, weakest: number): string {
  return precedence < weakest ? `(${text})` : text;
}
