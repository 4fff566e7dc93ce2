/** Computes a formula. */
import { constants, type Expression, functions } from './expression.ts';

/**
 * The value in double precision. A variable without a value makes it NaN, as does an argument
 * outside a function's domain; a division by zero gives an infinity.
 */
export function evaluateExpression(
  expression: Expression,
  variables: Readonly<Record<string, number>>,
): number {
  switch (expression.kind) {
    case 'number':
      return Number(expression.text);
    case 'constant':
      return constants[expression.name];
    case 'variable':
      return Object.hasOwn(variables, expression.name)
        ? (variables[expression.name] ?? Number.NaN)
        : Number.NaN;
    case 'negation':
      return -evaluateExpression(expression.operand, variables);
    case 'binary': {
      const left = evaluateExpression(expression.left, variables);
      const right = evaluateExpression(expression.right, variables);
      return operations[expression.operator](left, right);
    }
    case 'call': {
      const values = expression.arguments.map((one) => evaluateExpression(one, variables));
      const apply: (...values: readonly number[]) => number = functions[expression.name].apply;
      return apply(...values);
    }
  }
}

const operations = {
  '+': (left: number, right: number) => left + right,
  '-': (left: number, right: number) => left - right,
  '*': (left: number, right: number) => left * right,
  '/': (left: number, right: number) => left / right,
  '^': (left: number, right: number) => left ** right,
};
