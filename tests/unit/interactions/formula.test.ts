import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from '../../../src/content/formula/expression.ts';
import { evaluateExpression } from '../../../src/interactions/formula/evaluate.ts';
import { parseExpression } from '../../../src/interactions/formula/parse.ts';
import { printExpression } from '../../../src/interactions/formula/print.ts';
import { variablesOf } from '../../../src/interactions/formula/variables-of.ts';
import { calculateLikeCanvas } from './canvas-calculator.ts';

function parsed(text: string): Expression {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(`${text}: ${result.message} at ${result.offset}`);
  return result.expression;
}

function value(text: string, variables: Record<string, number> = {}): number {
  return evaluateExpression(parsed(text), variables);
}

describe('the value of a formula', () => {
  test.each([
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 - 4 - 3', 3],
    ['100 / 10 / 5', 2],
    ['2^3^2', 512],
    ['-2^2', -4],
    ['(-2)^2', 4],
    ['2^-1', 0.5],
    ['-3 * -2', 6],
    ['--3', 3],
    ['+3', 3],
    ['2 * -3^2', -18],
    ['1.5e3', 1500],
    ['.5', 0.5],
    ['abs(-7)', 7],
    ['sqrt(16)', 4],
    ['exp(0)', 1],
    ['ln(e)', 1],
    ['log(1000)', 3],
    ['log2(8)', 3],
    ['sin(0)', 0],
    ['cos(0)', 1],
    ['min(3, 1, 2)', 1],
    ['max(3, 1, 2)', 3],
    ['floor(-1.5)', -2],
    ['ceil(-1.5)', -1],
    ['round(2.5)', 3],
    ['degrees(pi)', 180],
  ])('%s = %d', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test.each([
    ['sin(radians(30))', 0.5],
    ['tan(pi / 4)', 1],
    ['asin(1)', 1.5707963267948966],
    ['acos(0)', 1.5707963267948966],
    ['4 * atan(1)', Math.PI],
  ])('%s is about %d', (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 12);
  });

  test('uses the variables', () => {
    expect(value('v^2 / (2 * g)', { v: 10, g: 9.8 })).toBeCloseTo(5.102040816326531, 12);
  });

  test('is no number without them, or outside a domain', () => {
    expect(value('x')).toBeNaN();
    expect(value('toString', {})).toBeNaN();
    expect(value('sqrt(-1)')).toBeNaN();
    expect(value('1 / 0')).toBe(Number.POSITIVE_INFINITY);
  });

  test('names its variables once', () => {
    expect(variablesOf(parsed('a * (b + a) - sin(c) + pi'))).toEqual(['a', 'b', 'c']);
  });
});

describe('a formula that cannot be read says why and where', () => {
  test.each([
    ['', 0, /ends where a value/],
    ['1 +', 3, /ends where a value/],
    ['(1 + 2', 0, /never closed/],
    ['1 + 2)', 5, /Unexpected \)/],
    ['2x', 1, /operator is missing/],
    ['2 (x)', 2, /operator is missing/],
    ['x (1)', 0, /no function x/],
    ['foo(1)', 0, /no function foo/],
    ['sin', 0, /needs its arguments/],
    ['1 + sin(1, 2)', 4, /takes 1 argument, not 2/],
    ['max()', 0, /at least 1 argument/],
    ['3 × 4', 2, /write \*/],
    ['3 − 4', 2, /write -/],
    ['x = 2', 2, /Unexpected =/],
    ['1,5', 1, /Unexpected ,/],
    ['1e999', 0, /too large/],
    ['"a"', 0, /Unexpected "/],
    ['constructor(1)', 0, /no function constructor/],
  ])('%j at %i', (text, offset, message) => {
    const result = parseExpression(text);
    expect(result).toMatchObject({ ok: false, offset });
    expect(result.ok ? '' : result.message).toMatch(message);
  });

  test('however deep or long it is', () => {
    expect(parseExpression('('.repeat(500))).toMatchObject({
      ok: false,
      message: 'Nested too deeply',
    });
    expect(parseExpression('-'.repeat(1500))).toMatchObject({ ok: false });
    expect(parseExpression('1+'.repeat(5000))).toMatchObject({ ok: false, offset: 2000 });
    expect(value(`${'1+'.repeat(900)}1`)).toBe(901);
  });
});

describe('printing', () => {
  test.each([
    ['v^2/(2*g)', 'v^2 / (2 * g)'],
    ['((1+2))*3', '(1 + 2) * 3'],
    ['1-(2-3)', '1 - (2 - 3)'],
    ['(1-2)-3', '1 - 2 - 3'],
    ['2^(3^2)', '2^3^2'],
    ['(2^3)^2', '(2^3)^2'],
    ['-(2^2)', '-2^2'],
    ['(-2)^2', '(-2)^2'],
    ['2^-x', '2^(-x)'],
    ['.5*max( 1,2 )', '0.5 * max(1, 2)'],
  ])('%s is canonically %s', (text, canonical) => {
    expect(printExpression(parsed(text), 'stemma')).toBe(canonical);
  });

  test.each([
    ['-2^2', '0 - 2 ^ 2'],
    ['-(a+b)', '0 - (a + b)'],
    ['2^3^2', '2 ^ (3 ^ 2)'],
    ['6.02e23 * n', '6.02 * 10 ^ 23 * n'],
    ['1 / 1.6e-19', '1 / (1.6 * 10 ^ -19)'],
    ['exp(-x)', 'e ^ (0 - x)'],
    ['log2(x)', 'log(x, 2)'],
    ['sin(radians(a + 1))', 'sin((a + 1) * pi / 180)'],
    ['2 / degrees(a)', '2 / (a * 180 / pi)'],
  ])('%s is %s for Canvas', (text, written) => {
    expect(printExpression(parsed(text), 'canvas')).toBe(written);
  });
});

const names = fc.constantFrom('a', 'b', 'c');
const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc
      .constantFrom('1', '2.5', '0.125', '3e2', '4e-1')
      .map((text) => ({ kind: 'number' as const, text })),
    names.map((name) => ({ kind: 'variable' as const, name })),
    fc.constantFrom('pi', 'e').map((name) => ({ kind: 'constant' as const, name })),
    fc.record({ kind: fc.constant('negation' as const), operand: tie('tree') }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom('+', '-', '*', '/', '^'),
      left: tie('tree'),
      right: tie('tree'),
    }),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom(
        'abs',
        'sqrt',
        'exp',
        'ln',
        'log',
        'log2',
        'sin',
        'radians',
        'degrees',
        'ceil',
      ),
      arguments: fc.tuple(tie('tree')),
    }),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom('min', 'max'),
      arguments: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

describe('for any formula', () => {
  test('what is printed reads back as the same tree', () => {
    fc.assert(
      fc.property(tree, (expression) => {
        expect(parsed(printExpression(expression, 'stemma'))).toEqual(expression);
      }),
      { numRuns: 500 },
    );
  });

  test('Canvas computes what we compute', () => {
    const variables = { a: 1.5, b: -2, c: 3 };
    fc.assert(
      fc.property(tree, (expression) => {
        const ours = evaluateExpression(expression, variables);
        const theirs = calculateLikeCanvas(printExpression(expression, 'canvas'), variables);
        if (Number.isFinite(ours) && Math.abs(ours) < 1e100) {
          expect(Math.abs(theirs - ours)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(ours)));
        }
      }),
      // A fixed seed: where a function is steep, the last bits of two ways to compute it differ more.
      { seed: 7, numRuns: 1000 },
    );
  });
});
