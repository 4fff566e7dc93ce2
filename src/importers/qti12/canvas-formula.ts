/** Formulas of Canvas's calculator in our formula language. */
import {
  type Expression,
  isConstantName,
  isFunctionName,
} from '../../content/formula/expression.ts';

/** Assignments made so far, by name. */
type Names = ReadonlyMap<string, Expression>;

/**
 * The last formula, with the names that the others give put in; undefined where it uses what our
 * language does not have. Canvas computes powers from the left and negates before anything else.
 */
export function readCanvasFormulas(formulas: readonly string[]): Expression | undefined {
  const names = new Map<string, Expression>();
  let last: Expression | undefined;
  for (const formula of formulas) {
    const [, name, text = formula] = /^\s*([A-Za-z]\w*)\s*=(?!=)(.*)$/s.exec(formula) ?? [];
    last = parse(text, names);
    if (!last) return undefined;
    if (name !== undefined) names.set(name, last);
  }
  return last;
}

interface Cursor {
  readonly tokens: readonly string[];
  readonly names: Names;
  index: number;
  depth: number;
}

const tokenPattern = /\s*(\d+\.?\d*|\.\d+|[A-Za-z_]\w*|[-+*/^(),])/y;

function parse(text: string, names: Names): Expression | undefined {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  const trimmed = text.trim();
  while (tokenPattern.lastIndex < trimmed.length) {
    const match = tokenPattern.exec(trimmed);
    if (!match?.[1] || tokens.length > 1000) return undefined;
    tokens.push(match[1]);
  }
  const cursor: Cursor = { tokens, names, index: 0, depth: 0 };
  const expression = readSum(cursor);
  return cursor.index === tokens.length ? expression : undefined;
}

function readSum(cursor: Cursor): Expression | undefined {
  return readBinary(cursor, ['+', '-'], readProduct);
}

function readProduct(cursor: Cursor): Expression | undefined {
  return readBinary(cursor, ['*', '/'], readPower);
}

function readPower(cursor: Cursor): Expression | undefined {
  return readBinary(cursor, ['^'], readOperand);
}

function readBinary(
  cursor: Cursor,
  operators: readonly ('+' | '-' | '*' | '/' | '^')[],
  next: (cursor: Cursor) => Expression | undefined,
): Expression | undefined {
  let left = next(cursor);
  for (;;) {
    const operator = operators.find((one) => one === cursor.tokens[cursor.index]);
    if (!left || !operator) return left;
    cursor.index += 1;
    const right = next(cursor);
    left = right && simplified({ kind: 'binary', operator, left, right });
  }
}

/** How our own exports write negations and numbers with exponents. */
function simplified(expression: Extract<Expression, { kind: 'binary' }>): Expression {
  const { left, operator, right } = expression;
  if (operator === '-' && left.kind === 'number' && /^0*\.?0*$/.test(left.text)) {
    return { kind: 'negation', operand: right };
  }
  const exponent = operator === '*' && left.kind === 'number' ? powerOfTen(right) : undefined;
  return exponent !== undefined && left.kind === 'number' && !/e/i.test(left.text)
    ? { kind: 'number', text: `${left.text}e${exponent}` }
    : expression;
}

function powerOfTen(expression: Expression): string | undefined {
  if (expression.kind !== 'binary' || expression.operator !== '^') return undefined;
  const { left, right } = expression;
  if (left.kind !== 'number' || left.text !== '10') return undefined;
  if (right.kind === 'number' && /^\d+$/.test(right.text)) return right.text;
  return right.kind === 'negation' &&
    right.operand.kind === 'number' &&
    /^\d+$/.test(right.operand.text)
    ? `-${right.operand.text}`
    : undefined;
}

function readOperand(cursor: Cursor): Expression | undefined {
  const token = cursor.tokens[cursor.index];
  cursor.depth += 1;
  if (token === undefined || cursor.depth > 2000) return undefined;
  cursor.index += 1;
  if (token === '+') return readOperand(cursor);
  if (token === '-') {
    const operand = readOperand(cursor);
    return operand && { kind: 'negation', operand };
  }
  if (token === '(') {
    const inner = readSum(cursor);
    cursor.index += 1;
    return cursor.tokens[cursor.index - 1] === ')' ? inner : undefined;
  }
  if (/^[\d.]/.test(token)) return { kind: 'number', text: token.replace(/\.$/, '') };
  if (!/^[A-Za-z_]/.test(token)) return undefined;
  return cursor.tokens[cursor.index] === '(' ? readCall(token, cursor) : named(token, cursor);
}

function named(name: string, { names }: Cursor): Expression {
  const known = names.get(name);
  if (known) return known;
  const lower = name.toLowerCase();
  return isConstantName(lower) ? { kind: 'constant', name: lower } : { kind: 'variable', name };
}

function readCall(name: string, cursor: Cursor): Expression | undefined {
  cursor.index += 1;
  const values: Expression[] = [];
  for (;;) {
    const value = readSum(cursor);
    if (!value) return undefined;
    values.push(value);
    const separator = cursor.tokens[cursor.index];
    cursor.index += 1;
    if (separator === ')') return call(name.toLowerCase(), values);
    if (separator !== ',') return undefined;
  }
}

function call(name: string, values: readonly Expression[]): Expression | undefined {
  const [first, second, third] = values;
  if (!first) return undefined;
  if (name === 'log' && second && !third) return logarithm(first, second);
  const reciprocal = reciprocals.get(name);
  if (reciprocal && !second) {
    const inner: Expression = { kind: 'call', name: reciprocal, arguments: values };
    return { kind: 'binary', operator: '/', left: { kind: 'number', text: '1' }, right: inner };
  }
  if (name === 'sum') {
    return values.reduce((left, right) => ({ kind: 'binary', operator: '+', left, right }));
  }
  if (!isFunctionName(name)) return undefined;
  const takesSeveral = name === 'min' || name === 'max';
  return second && !takesSeveral ? undefined : { kind: 'call', name, arguments: values };
}

const reciprocals: ReadonlyMap<string, 'cos' | 'sin' | 'tan'> = new Map([
  ['sec', 'cos'],
  ['cosec', 'sin'],
  ['cotan', 'tan'],
]);

function logarithm(value: Expression, base: Expression): Expression {
  if (base.kind === 'number' && base.text === '2') {
    return { kind: 'call', name: 'log2', arguments: [value] };
  }
  const left: Expression = { kind: 'call', name: 'ln', arguments: [value] };
  const right: Expression = { kind: 'call', name: 'ln', arguments: [base] };
  return { kind: 'binary', operator: '/', left, right };
}
