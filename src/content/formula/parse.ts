/** Reads the formula language, by precedence climbing. */
import {
  type BinaryOperator,
  type Expression,
  functions,
  isConstantName,
  isFunctionName,
} from './expression.ts';
import { type Token, tokenize } from './tokens.ts';

/** An expression, or what is wrong and where (0-based offset into the text). */
export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly message: string; readonly offset: number };

/** Longer or deeper formulas are mistakes; the limits keep the recursion bounded. */
const longest = 2000;
const deepest = 100;

/** A negation binds looser than a power and tighter than a product: -2^2 is -4. */
const precedenceOfNegation = 3;
const operators: Readonly<
  Record<BinaryOperator, { readonly precedence: number; readonly isRightAssociative: boolean }>
> = {
  '+': { precedence: 1, isRightAssociative: false },
  '-': { precedence: 1, isRightAssociative: false },
  '*': { precedence: 2, isRightAssociative: false },
  '/': { precedence: 2, isRightAssociative: false },
  '^': { precedence: 4, isRightAssociative: true },
};

/** Reads a formula such as `v^2 / (2 * g)`. */
export function parseExpression(text: string): ParsedExpression {
  if (text.length > longest) {
    return failure(`A formula has at most ${longest} characters`, longest);
  }
  const tokens = tokenize(text);
  if ('kind' in tokens) {
    return failure(`Unexpected ${nameOfCharacter(tokens.text)}`, tokens.offset);
  }
  try {
    const cursor: Cursor = { tokens, end: text.length, index: 0, depth: 0 };
    const expression = readExpression(cursor, 0);
    const rest = tokens[cursor.index];
    if (rest) throw unexpected(rest);
    return { ok: true, expression };
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return failure(error.message, error.offset);
    throw error;
  }
}

/** The tokens and how far they are read. */
interface Cursor {
  readonly tokens: readonly Token[];
  /** Length of the text: the offset of whatever is missing at its end. */
  readonly end: number;
  index: number;
  depth: number;
}

/** Ends the reading of a formula; never leaves this file. */
class FormulaSyntaxError extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

function readExpression(cursor: Cursor, weakest: number): Expression {
  let left = readOperand(cursor);
  for (;;) {
    const operator = operatorAt(cursor);
    if (!operator || operators[operator].precedence < weakest) return left;
    cursor.index += 1;
    const { precedence, isRightAssociative } = operators[operator];
    const right = readExpression(cursor, isRightAssociative ? precedence : precedence + 1);
    left = { kind: 'binary', operator, left, right };
  }
}

function readOperand(cursor: Cursor): Expression {
  cursor.depth += 1;
  const token = cursor.tokens[cursor.index];
  if (!token) throw new FormulaSyntaxError('The formula ends where a value should be', cursor.end);
  if (cursor.depth > deepest) throw new FormulaSyntaxError('Nested too deeply', token.offset);
  cursor.index += 1;
  const operand = readOperandFrom(cursor, token);
  cursor.depth -= 1;
  return operand;
}

function readOperandFrom(cursor: Cursor, token: Token): Expression {
  if (token.kind === 'number') {
    if (Number.isFinite(Number(token.text))) return { kind: 'number', text: token.text };
    throw new FormulaSyntaxError(`The number ${token.text} is too large`, token.offset);
  }
  if (token.kind === 'name') return readName(cursor, token);
  if (token.text === '-') {
    return { kind: 'negation', operand: readExpression(cursor, precedenceOfNegation) };
  }
  if (token.text === '+') return readExpression(cursor, precedenceOfNegation);
  if (token.text === '(') {
    const inner = readExpression(cursor, 0);
    expect(cursor, ')', token);
    return inner;
  }
  throw unexpected(token);
}

function readName(cursor: Cursor, token: Token): Expression {
  const name = token.text;
  const isCalled = cursor.tokens[cursor.index]?.text === '(';
  if (isCalled) return readCall(cursor, token);
  if (isConstantName(name)) return { kind: 'constant', name };
  if (isFunctionName(name)) {
    throw new FormulaSyntaxError(
      `The function ${name} needs its arguments: ${name}(…)`,
      token.offset,
    );
  }
  return { kind: 'variable', name };
}

function readCall(cursor: Cursor, token: Token): Expression {
  const name = token.text;
  if (!isFunctionName(name)) {
    throw new FormulaSyntaxError(
      `There is no function ${name}; write a product with *, as in ${name} * (…)`,
      token.offset,
    );
  }
  const open = cursor.tokens[cursor.index] ?? token;
  cursor.index += 1;
  const given: Expression[] = [];
  if (cursor.tokens[cursor.index]?.text !== ')') {
    given.push(readExpression(cursor, 0));
    while (cursor.tokens[cursor.index]?.text === ',') {
      cursor.index += 1;
      given.push(readExpression(cursor, 0));
    }
  }
  expect(cursor, ')', open);
  const { fewest, most } = functions[name];
  if (given.length < fewest || given.length > most) {
    const wanted = fewest === most ? `takes ${fewest} argument` : 'needs at least 1 argument';
    throw new FormulaSyntaxError(`${name} ${wanted}, not ${given.length}`, token.offset);
  }
  return { kind: 'call', name, arguments: given };
}

function operatorAt(cursor: Cursor): BinaryOperator | undefined {
  const text = cursor.tokens[cursor.index]?.text;
  return text !== undefined && isOperator(text) ? text : undefined;
}

function isOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(operators, text);
}

function expect(cursor: Cursor, symbol: string, opened: Token): void {
  const token = cursor.tokens[cursor.index];
  if (!token) {
    throw new FormulaSyntaxError(
      `This ${opened.text} is never closed with ${symbol}`,
      opened.offset,
    );
  }
  if (token.text !== symbol) throw unexpected(token);
  cursor.index += 1;
}

function unexpected(token: Token): FormulaSyntaxError {
  const isValue = token.kind !== 'symbol' || token.text === '(';
  const hint = isValue ? '; between two values an operator is missing, such as *' : '';
  return new FormulaSyntaxError(`Unexpected ${token.text}${hint}`, token.offset);
}

function nameOfCharacter(character: string): string {
  if (character === '×' || character === '·' || character === '⋅') return `${character}; write *`;
  if (character === '−' || character === '–') return `${character}; write -`;
  if (character === '÷') return '÷; write /';
  return character;
}

function failure(message: string, offset: number): ParsedExpression {
  return { ok: false, message, offset };
}
