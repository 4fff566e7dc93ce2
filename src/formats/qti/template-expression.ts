/** A formula in the operators of QTI. */
import { constants, type Expression, type FunctionName } from '../../content/formula/expression.ts';
import { element, type XmlElement } from '../xml.ts';
import { baseValue, operator, variable } from './expressions.ts';

/** The value of the formula; identifiers are those of the template variables, by name. */
export function templateExpression(
  expression: Expression,
  identifiers: ReadonlyMap<string, string>,
): XmlElement {
  const written = (one: Expression): XmlElement => templateExpression(one, identifiers);
  switch (expression.kind) {
    case 'number':
      return baseValue('float', String(Number(expression.text)));
    case 'constant':
      return baseValue('float', constants[expression.name]);
    case 'variable':
      return variable(identifiers.get(expression.name) ?? expression.name);
    case 'negation':
      return operator('subtract', baseValue('float', 0), written(expression.operand));
    case 'binary':
      return operator(
        binaryOperators[expression.operator],
        written(expression.left),
        written(expression.right),
      );
    case 'call':
      return call(expression.name, expression.arguments.map(written));
  }
}

const binaryOperators = {
  '+': 'sum',
  '-': 'subtract',
  '*': 'product',
  '/': 'divide',
  '^': 'power',
} as const;

function call(name: FunctionName, values: readonly XmlElement[]): XmlElement {
  switch (name) {
    case 'sqrt':
      return operator('power', ...values, baseValue('float', 0.5));
    case 'log2':
      return operator('divide', math('ln', values), baseValue('float', Math.LN2));
    case 'radians':
      return math('toRadians', values);
    case 'degrees':
      return math('toDegrees', values);
    case 'round':
    case 'min':
    case 'max':
      return operator(name, ...values);
    case 'abs':
    case 'exp':
    case 'ln':
    case 'log':
    case 'sin':
    case 'cos':
    case 'tan':
    case 'asin':
    case 'acos':
    case 'atan':
    case 'floor':
    case 'ceil':
      return math(name, values);
  }
}

function math(name: string, values: readonly XmlElement[]): XmlElement {
  return element('mathOperator', { name }, ...values);
}
