import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/importers/text/clean-text.ts';
import { splitMath } from '../../../src/importers/text/split-math.ts';

/** Text, and the parts a reader sees in it. */
const splits: readonly (readonly [string, string])[] = [
  ['a $x$ b', 'prose:a |math:x|prose: b'],
  ['$$a$$ then $b$', 'display-math:a|prose: then |math:b'],
  ['cost $5 and $10', 'prose:cost |money:$|prose:5 and |money:$|prose:10'],
  ['cost \\$5, $x$', 'prose:cost \\$5, |math:x'],
  ['code `$x$`', 'prose:code |code:`$x$`'],
  ['the$x$is', 'prose:the|math:x|prose:is'],
  ['unmatched $5', 'prose:unmatched |money:$|prose:5'],
  ['$5 or $x$', 'money:$|prose:5 or |math:x'],
  ['between $5-$10', 'prose:between |money:$|prose:5-|money:$|prose:10'],
  ['$10$ and $2\\,\\text{cm}$', 'math:10|prose: and |math:2\\,\\text{cm}'],
  ['$ A_{total}$', 'math: A_{total}'],
  ['a $ b', 'prose:a |dollar:$|prose: b'],
  ['``$a` $b$``', 'code:``$a` $b$``'],
  ['```\n$x$\n```\n$y$', 'code:```\n$x$\n```|prose:\n|math:y'],
  ['$a\n\nb$', 'dollar:$|prose:a\n\nb|dollar:$'],
  ['$5,000 \\times x$', 'math:5,000 \\times x'],
];

describe('dollar signs', () => {
  test.each(splits)('%j is split at formulas, code and money', (text, expected) => {
    const parts = splitMath(text).map(({ kind, value }) => `${kind}:${value}`);
    expect(parts.join('|')).toBe(expected);
  });

  test('each one that delimits no formula is named and escaped', () => {
    const { markdown, dollars } = cleanText('It costs $5 and $10.');
    expect(markdown).toBe('It costs \\$5 and \\$10.');
    expect(dollars).toEqual([
      '$5 was read as an amount of money',
      '$10 was read as an amount of money',
    ]);
  });

  test('nothing is named where all are delimiters', () => {
    expect(cleanText('$x$ and $$y$$')).toMatchObject({ notes: [], dollars: [], dropped: [] });
  });
});

describe('LaTeX that went through JSON', () => {
  const doubled = 'LaTeX backslashes were doubled';
  const eaten = 'a LaTeX command lost its backslash to a JSON escape';

  test.each([
    ['$\\\\omega = \\\\frac{1}{2}$', '$\\omega = \\frac{1}{2}$', doubled],
    ['$10\\\\,\\\\Omega$', '$10\\,\\Omega$', doubled],
    ['$\frac{1}{2}$', '$\\frac{1}{2}$', eaten],
    ['$\beta$', '$\\beta$', eaten],
    ['$5\\,\text{cm}$', '$5\\,\\text{cm}$', eaten],
    ['$\theta \times 2$', '$\\theta \\times 2$', eaten],
    ['$\nu = 3$', '$\\nu = 3$', eaten],
    ['$\rho g h$', '$\\rho g h$', eaten],
  ])('%j is repaired', (text, markdown, note) => {
    expect(cleanText(text)).toMatchObject({ markdown, notes: [note] });
  });

  test.each([
    '$\\begin{matrix} a \\\\ b \\end{matrix}$',
    '$a \\\\ b$',
    '$\\text{a}\\\\[2pt]$',
    '$x_1 + x_2$',
  ])('%j is left as it is', (text) => {
    expect(cleanText(text)).toMatchObject({ markdown: text, notes: [] });
  });

  test('a tab in a formula that begins no command is only space', () => {
    expect(cleanText('$a\t+ b$').notes).toEqual([]);
  });
});

describe('other faults of written text', () => {
  test('citation marks of language models are removed', () => {
    const text = 'Water boils [cite: 1, 2] at [cite_start]100 °C【3†source】.';
    expect(cleanText(text)).toMatchObject({
      markdown: 'Water boils at 100 °C.',
      notes: ['citation marks were removed'],
    });
  });

  test('LaTeX’s own delimiters become dollar signs', () => {
    expect(cleanText('so \\(x^2\\) is')).toMatchObject({
      markdown: 'so $x^2$ is',
      notes: ['formulas between \\( \\) were rewritten'],
    });
    expect(cleanText('so \\[x^2\\] is').markdown).toBe('so \n\n$$\nx^2\n$$\n\n is');
  });

  test('an unpaired delimiter is kept and named', () => {
    expect(cleanText('so \\(x')).toMatchObject({
      markdown: 'so \\(x',
      notes: ['an unpaired \\( \\) or \\[ \\] was kept as a bracket'],
    });
  });

  test('a less-than sign is no tag, and a tag is none of less', () => {
    expect(cleanText('a<b and c>d').markdown).toBe('a\\<b and c>d');
    expect(cleanText('if x<5').markdown).toBe('if x\\<5');
    expect(cleanText('H<sub>2</sub>O').markdown).toBe('H<sub>2</sub>O');
  });

  test('HTML that items may not have is named', () => {
    expect(cleanText('a <script>alert(1)</script> b').dropped).toEqual(['<script>']);
    expect(cleanText('`<script>` is a tag').dropped).toEqual([]);
  });

  test('the marks of gaps, variables and choices are only characters', () => {
    expect(cleanText('[[1, 2]] and {{v}}').markdown).toBe('\\[[1, 2]] and \\{{v}}');
    expect(cleanText('- [x] done\n1. [ ] open').markdown).toBe('- \\[x] done\n1. \\[ ] open');
  });
});
