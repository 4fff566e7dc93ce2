import { describe, expect, test } from 'vitest';
import { checkMath, renderMath } from '../../../src/content/math.ts';
import { readXml } from './well-formed.ts';

describe('a formula', () => {
  test('is MathML of its parts', () => {
    const mathml = renderMath('\\frac{1}{2}', false, 'mathml');
    expect(mathml).toContain('<mfrac><mn>1</mn><mn>2</mn></mfrac>');
    expect(readXml(mathml).elements).toContain('math');
  });

  test('on its own line is a block', () => {
    expect(renderMath('x', true, 'mathml')).toContain('display="block"');
    expect(renderMath('x', false, 'mathml')).not.toContain('display="block"');
  });

  test('as HTML is hidden from screen readers, which get the MathML', () => {
    const both = renderMath('x^2', false, 'htmlAndMathml');
    expect(both).toMatch(/class="katex-html" aria-hidden="true"/);
    expect(readXml(both).elements).toContain('msup');
    expect(readXml(renderMath('x^2', false, 'html')).elements).not.toContain('math');
  });

  test('may be chemistry or hold units', () => {
    expect(renderMath('\\ce{2H2 + O2 -> 2H2O}', false, 'mathml')).toContain('→');
    const quantity = renderMath('\\qty{9.81}{m/s^2}', false, 'mathml');
    expect(quantity).toContain('<mn>9.81</mn>');
    expect(quantity).toContain('<mi mathvariant="normal">m</mi>');
  });

  test('leaves no definition behind for the next', () => {
    renderMath('\\gdef\\mine{x}\\mine', false, 'mathml');
    expect(checkMath('\\mine', false)).toMatchObject({ offset: 0 });
  });

  test('in MathML alone is small, without styles that a strict page forbids', () => {
    const tex = '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}\\sqrt{x}\\sum_{i=1}^n\\boxed{x}';
    const mathml = renderMath(tex, true, 'mathml');
    expect(mathml.length).toBeLessThan(renderMath(tex, true, 'html').length / 2);
    expect(readXml(mathml).attributes.filter(([name]) => name === 'style')).toEqual([]);
  });
});

describe('a formula that is wrong', () => {
  test.each([
    ['x + \\foo', 4, /Undefined control sequence: \\foo/],
    ['\\frac{1}{', 9, /Unexpected end of input/],
    ['x^2^3', 3, /Double superscript/],
    ['\\left( x', 8, /\\right/],
    ['$x$', 0, /'\$'/],
    ['\\ce{H2O', 7, /Unexpected end/],
    ['\\qty{1}{m} + \\foo', 13, /Undefined control sequence/],
    ['\\foo + \\qty{1}{m}', 0, /Undefined control sequence/],
    ['\\num{1.5e3}\\num{2} \\bar', 23, /Unexpected end/],
    ['a % b', 2, /comment/],
  ])('%s says why and where', (tex, offset, message) => {
    const problem = checkMath(tex, true);
    expect(problem?.message).toMatch(message);
    expect(problem?.offset).toBe(offset);
  });

  test.each([
    '\\href{http://example.org}{x}',
    '\\includegraphics{a.png}',
    '\\htmlClass{a}{b}',
    '\\url{http://a}',
  ])('%s reaches out of the formula', (tex) => {
    expect(checkMath(`a + ${tex}`, false)).toMatchObject({ offset: 4 });
  });

  test('a macro that never ends does', () => {
    expect(checkMath('\\def\\a{\\a\\a}\\a', false)?.message).toMatch(/Too many expansions/);
  });

  test('is shown as its source, with the reason', () => {
    const html = renderMath('\\foo <x>', false, 'htmlAndMathml');
    expect(html).toBe(
      '<code class="math-error" title="Undefined control sequence: \\foo">\\foo &lt;x&gt;</code>',
    );
  });

  test('line breaks on a line of its own are right', () => {
    expect(checkMath('x \\\\ y', true)).toBeUndefined();
    expect(renderMath('x \\\\ y', true, 'mathml')).toContain('linebreak="newline"');
  });

  test('letters of any script are right', () => {
    for (const tex of ['\\text{Größe}', 'é', '漢', '20\\,°', '\\text{µm}']) {
      expect(checkMath(tex, false)).toBeUndefined();
    }
  });
});
