import { describe, expect, test } from 'vitest';
import { gapMark, variableMark } from '../../../src/importers/html/marks.ts';
import { readHtml } from '../../../src/importers/html/read-html.ts';
import { printContent } from '../../../src/markdown/print-content.ts';

function markdown(html: string, singleDollars = false): string {
  return printContent(readHtml(html, { singleDollars }).content).trimEnd();
}

describe('delimiters', () => {
  test.each([
    ['\\(x^2\\)', '$x^2$'],
    ['let \\( x \\) be', 'let $x$ be'],
    ['a \\[x^2\\] b', 'a\n\n$$\nx^2\n$$\n\nb'],
    ['a $$x^2$$.', 'a\n\n$$\nx^2.\n$$'],
    ['<ul><li>$$x$$</li></ul>', '- $$\n  x\n  $$'],
    [
      '<table><tr><th>\\[x\\]</th></tr><tr><td>1</td></tr><tr><td>2</td></tr></table>',
      '| $x$ |\n| --- |\n| 1 |\n| 2 |',
    ],
    ['\\(a<b\\) and \\(c>d\\)', '$a<b$ and $c>d$'],
    ['\\(a &lt; b &amp;lt; c\\)', '$a < b < c$'],
    ['\\(a<br>+ b\\)', '$a + b$'],
    ['\\(x<sub>1</sub>&nbsp;= 1\\)', '$x_{1} = 1$'],
    ['\\\\(\\\\frac{1}{2}\\\\)', '$\\frac{1}{2}$'],
    ['\\begin{equation}x = 1\\end{equation}', '$$\nx = 1\n$$'],
    ['\\begin{align*}x &amp;= 1\\end{align*}', '$$\n\\begin{align*}x &= 1\\end{align*}\n$$'],
    ['a \\(x', 'a \\\\(x'],
    ['<code>\\(x\\)</code>', '`\\(x\\)`'],
    ['$5 and $6', '\\$5 and \\$6'],
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  test('are single dollars only where the platform says so', () => {
    expect(markdown('let $x$ be', true)).toBe('let $x$ be');
    expect(markdown('let $x$ be')).toBe('let \\$x\\$ be');
    expect(markdown('$5 and $6', true)).toBe('\\$5 and \\$6');
  });

  test('hold variables but no gaps', () => {
    expect(markdown(`\\(${variableMark('a')}x\\)`)).toBe(`$${'{{a}}x'}$`);
    const { content } = readHtml(`\\(x = ${gapMark('gap-1')}\\)`);
    expect(JSON.stringify(content)).toContain('{"type":"gap","interaction":"gap-1"}');
  });
});

describe('images of formulas', () => {
  test.each([
    [
      'by its data',
      '<img class="equation_image" title="t" src="/equation_images/x" alt="LaTeX: y" data-equation-content="\\frac{a}{b}">',
      '$\\frac{a}{b}$',
    ],
    [
      'by its address, escaped twice',
      '<img class="equation_image" src="https://canvas.example/equation_images/%255Cfrac%257Ba%257D%257Bb%257D?scale=1">',
      '$\\frac{a}{b}$',
    ],
    [
      'by its alternative text',
      '<img class="equation_image" alt="LaTeX: x &lt; 1" src="x.png">',
      '$x < 1$',
    ],
    [
      'with the words for screen readers behind it',
      '<img class="equation_image" data-equation-content="x" src="x"><span class="hidden-readable"><math><mi>x</mi></math></span> a',
      '$x$ a',
    ],
    [
      'of WIRIS',
      '<img class="Wirisformula" src="x.png" alt="square root of x" data-mathml="«math xmlns=¨http://www.w3.org/1998/Math/MathML¨»«msqrt»«mi»x«/mi»«/msqrt»«mo»§#8804;«/mo»«mn»3«/mn»«/math»">',
      '$\\sqrt{x} \\leq 3$',
    ],
    [
      'of Moodle’s filter',
      '<img class="texrender" alt="x^2" src="https://m.example/filter/tex/pix.php/0.png">',
      '$x^2$',
    ],
    [
      'of a service',
      '<img src="https://latex.codecogs.com/gif.latex?%5Cfrac%7Ba%7D%7Bb%7D">',
      '$\\frac{a}{b}$',
    ],
    [
      'of Wikipedia',
      '<img class="mwe-math-fallback-image-inline" alt="{\\displaystyle x}" src="x.svg">',
      `$${'{\\displaystyle x}'}$`,
    ],
  ])('%s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  test('are told from other images', () => {
    expect(markdown('<img alt="a cell" src="cell.png">')).toBe('![a cell](cell.png)');
  });
});

describe('MathML', () => {
  test.each([
    ['<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>', '$\\frac{a}{2}$'],
    ['<p>a <span><math display="block"><mi>x</mi></math></span> b</p>', 'a\n\n$$\nx\n$$\n\nb'],
    [
      '<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup></m:math>',
      '$x^{2}$',
    ],
    [
      '<math><semantics><mi>y</mi><annotation encoding="application/x-tex">y_0</annotation></semantics></math>',
      '$y_0$',
    ],
    ['<math><mi>sin</mi><mo>&#8289;</mo><mi>x</mi></math>', '$\\sin x$'],
    ['<math><mtext>5% of a_b</mtext></math>', '$\\text{5\\% of a\\_b}$'],
    ['<math><mover><mi>v</mi><mo>&#8594;</mo></mover></math>', '$\\vec{v}$'],
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });
});

describe('typeset formulas', () => {
  test.each([
    ['<script type="math/tex; mode=display">x</script>', '$$\nx\n$$'],
    [
      'a <span class="MathJax_Preview">y</span><span class="MathJax"><nobr>x1</nobr></span><script type="math/tex">x_1</script>',
      'a $x_1$',
    ],
    [
      '<span class="katex"><span class="katex-mathml"><math><semantics><mi>c</mi><annotation encoding="application/x-tex">c_0</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">c0</span></span>',
      '$c_0$',
    ],
    [
      '<mjx-container display="true"><svg></svg><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container>',
      '$$\nx\n$$',
    ],
    ['<span class="math-tex">\\(x\\)</span>', '$x$'],
  ])('%s', (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });
});
