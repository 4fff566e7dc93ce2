import { describe, expect, it } from 'vitest';
import { canvasMath } from '../../../exporters/canvas/math.ts';
import { readableMath } from '../../../src/content/readable-math.ts';

const variable = (name: string): string => `[${name}]`;
const plain = { hasTokens: false, variables: new Set<string>(), variable };
const stem = { hasTokens: true, variables: new Set(['v', 'x_1']), variable };

describe('formulas for Canvas', () => {
  it.each([
    ['x<y', '\\(x\\lt y\\)'],
    ['x>y', '\\(x\\gt y\\)'],
    [
      '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
      '\\(\\begin{pmatrix}1&amp;2\\\\3&amp;4\\end{pmatrix}\\)',
    ],
    ['5\\% \\> x', '\\(5\\% \\&gt; x\\)'],
    ['\\text{if $a<b$ & c}', '\\(\\text{if $a&lt;b$ &amp; c}\\)'],
    ['\\text{a}<b', '\\(\\text{a}\\lt b\\)'],
    ['\\ce{2H2 + O2 -> 2H2O}', '\\(\\ce{2H2 + O2 -&gt; 2H2O}\\)'],
    ['\\ce{A <=>[{a<b}] B} < 1', '\\(\\ce{A &lt;=&gt;[{a&lt;b}] B} \\lt  1\\)'],
    ['x % a remark\n + y', '\\(x + y\\)'],
    ['\\left< x \\right>', '\\(\\left\\lt  x \\right\\gt \\)'],
    ['\\{a\\} < {b}', '\\(\\{a\\} \\lt  {b}\\)'],
  ])('%j is %j', (tex, expected) => {
    expect(canvasMath(tex, false, plain)).toBe(expected);
  });

  it('writes units out', () => {
    expect(canvasMath('\\qty{9.81}{m/s^2}', false, plain)).not.toContain('qty');
  });

  it('sets a display formula large in a line of its own', () => {
    expect(canvasMath('x^2', true, plain)).toBe(
      '<p style="text-align: center;">\\(\\displaystyle x^2\\)</p>',
    );
  });

  it('makes environments for display fit into a line', () => {
    expect(canvasMath('\\begin{align*}a&=b\\end{align*}', true, plain)).toContain(
      '\\begin{aligned}a&amp;=b\\end{aligned}',
    );
    expect(canvasMath('\\begin{gather}a\\end{gather}', true, plain)).toContain('{gathered}');
    expect(canvasMath('\\begin{equation}a\\end{equation}', true, plain)).toContain('style a\\)');
  });

  it.each([
    ['\\sqrt[3]{x}', '\\(\\sqrt[{}3]{x}\\)'],
    ['a[0] + b[ij]', '\\(a[{}0] + b[{}ij]\\)'],
    ['a \\\\[2pt] b', '\\(a \\\\[ 2pt] b\\)'],
    ['\\text{see [a]}', '\\(\\text{see [\u200Ba]}\\)'],
    ['[a, b]', '\\([a, b]\\)'],
    ['{{v}}^2 + {{ x_1 }}', '\\([v]^2 + [x_1]\\)'],
    ['{{y}}', '\\({{y}}\\)'],
  ])('in a stem with blanks, %j is %j', (tex, expected) => {
    expect(canvasMath(tex, false, stem)).toBe(expected);
  });

  it('leaves brackets alone elsewhere', () => {
    expect(canvasMath('\\sqrt[3]{x}', false, plain)).toBe('\\(\\sqrt[3]{x}\\)');
  });
});

describe('formulas as text', () => {
  it.each([
    ['8\\,\\mathrm{m/s}', '8 m/s'],
    ['x^2 + y_1', 'x² + y₁'],
    ['10^{-3}', '10⁻³'],
    ['\\alpha \\le \\pi', 'α≤π'],
    ['\\frac{1}{2}', '1/2'],
    ['90^\\circ', '90°'],
    ['\\qty{5}{kg}', '5 kg'],
  ])('%j reads %j', (tex, expected) => {
    expect(readableMath(tex)?.replaceAll('\u00A0', ' ')).toBe(expected);
  });

  it.each(['\\int_0^1 x\\,dx', 'x^{a}', '\\frac{a+b}{c}', '\\begin{matrix}1\\end{matrix}'])(
    '%j has no text',
    (tex) => {
      expect(readableMath(tex)).toBeUndefined();
    },
  );
});
