/** Formulas of calculated questions, which are expressions of PHP with `{name}` for variables. */
import type { Expression, FunctionName } from '../../content/formula/expression.ts';

/** Names of functions that mean the same but are called otherwise in Moodle. */
const moodleNames: Partial<Readonly<Record<FunctionName, string>>> = {
  ln: 'log',
  log: 'log10',
  radians: 'deg2rad',
  degrees: 'rad2deg',
};

const ownNames: ReadonlyMap<string, string> = new Map(
  Object.entries(moodleNames).map(([own, theirs]) => [theirs, own]),
);

const precedences = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** The expression for Moodle. There is no operator for powers there. */
export function printMoodleExpression(expression: Expression, weakest = 0): string {
  switch (expression.kind) {
    case 'number':
      return expression.text.startsWith('.') ? `0${expression.text}` : expression.text;
    case 'constant':
      return expression.name === 'pi' ? 'pi()' : 'exp(1)';
    case 'variable':
      return `{${expression.name}}`;
    case 'negation':
      return `(-${printMoodleExpression(expression.operand, 3)})`;
    case 'binary': {
      const { operator, left, right } = expression;
      if (operator === '^') {
        return `pow(${printMoodleExpression(left)}, ${printMoodleExpression(right)})`;
      }
      const precedence = precedences[operator];
      const text = `${printMoodleExpression(left, precedence)} ${operator} ${printMoodleExpression(right, precedence + 1)}`;
      return precedence < weakest ? `(${text})` : text;
    }
    case 'call': {
      const values = expression.arguments.map((one) => printMoodleExpression(one));
      if (expression.name === 'log2') return `(log(${values.join(', ')}) / log(2))`;
      return `${moodleNames[expression.name] ?? expression.name}(${values.join(', ')})`;
    }
  }
}

/**
 * An expression of Moodle in the formula language, or what of it has no counterpart there.
 * @param nameOf the name of a variable in the item
 */
export function readMoodleExpression(
  text: string,
  nameOf: (name: string) => string,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string } {
  const named = text.replace(/\{([^{}]+)\}/g, (_, name: string) => ` ${nameOf(name)} `);
  const powers = withoutPow(named.replaceAll('**', '^'));
  if (powers === undefined) return { ok: false, reason: 'its calls of pow() cannot be read' };
  const calls = powers.replace(/\bpi\s*\(\s*\)/gi, 'pi').replace(/\bexp\s*\(\s*1\s*\)/gi, 'e');
  const spelled = calls.replace(/\b([a-z]\w*)(?=\s*\()/gi, (name: string) => {
    const lower = name.toLowerCase();
    return ownNames.get(lower) ?? lower;
  });
  const strange = /%|\?|[<>=!&|~]/.exec(spelled);
  if (strange) return { ok: false, reason: `it has the operator ${strange[0]}` };
  return { ok: true, text: spelled.replace(/\s+/g, ' ').trim() };
}

/** `pow(a, b)` as `((a)^(b))`. */
function withoutPow(text: string): string | undefined {
  let rest = text;
  for (let count = 0; count < 50; count += 1) {
    const match = /\bpow\s*\(/i.exec(rest);
    if (!match) return rest;
    const start = match.index + match[0].length;
    const { comma, end } = argumentsAt(rest, start);
    if (comma === undefined || end === undefined) return undefined;
    const [base, exponent] = [rest.slice(start, comma), rest.slice(comma + 1, end)];
    rest = `${rest.slice(0, match.index)}((${base})^(${exponent}))${rest.slice(end + 1)}`;
  }
  return undefined;
}

function argumentsAt(text: string, start: number): { comma?: number; end?: number } {
  let depth = 0;
  let comma: number | undefined;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '(') depth += 1;
    else if (sign === ',' && depth === 0) comma = at;
    else if (sign === ')' && depth === 0) {
      return comma === undefined ? { end: at } : { comma, end: at };
    } else if (sign === ')') depth -= 1;
  }
  return {};
}
