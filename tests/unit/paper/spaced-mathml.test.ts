import { expect, test } from 'vitest';
import { renderMath } from '../../../src/content/math.ts';
import { spacedMathml } from '../../../src/formats/paper/spaced-mathml.ts';

function spaced(tex: string): string {
  return spacedMathml(renderMath(tex, false, 'mathml'));
}

const space = '<mspace width="0.1667em"/>';
const apply = '<mo>\u2061</mo>';

test('A function stands apart from what is before it and what it is applied to', () => {
  expect(spaced('x\\cos y')).toContain(`<mi>x</mi>${space}<mi>cos</mi>${apply}${space}<mi>y</mi>`);
});

test('A function in front of parentheses, or after a sign, does not', () => {
  const formula = spaced('1+\\sin(x)');
  expect(formula).toContain(`<mo>+</mo><mi>sin</mi>${apply}<mo`);
  expect(formula).not.toContain('mspace');
});

test('A prime is as large as its letter', () => {
  expect(spaced("f'(x)")).toContain('<mrow><mi>f</mi><mo lspace="0em" rspace="0em">′</mo></mrow>');
  expect(spaced('f^2')).toContain('<msup><mi>f</mi><mn>2</mn></msup>');
});

test('The source of a formula is not in the page twice', () => {
  expect(spaced('\\alpha')).not.toContain('annotation');
});
