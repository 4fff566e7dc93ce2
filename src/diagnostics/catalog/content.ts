/** Codes about content anywhere: formulas, HTML, images, components. */
import { defineCodes, type Example } from '../code-entry.ts';

const identity = '---\nid: ice-floats\ntitle: Ice floats\n---\n\n';
const choices = '\n- [x] It floats.\n- [ ] It sinks.\n';
const picture = { 'ice.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>\n' };

/** A question about ice with the stem in an `.md` file, and in an `.mdx` file. */
const md = (stem: string): Example => ({ 'ice.md': `${identity}${stem}\n${choices}` });
const mdx = (stem: string): Example => ({ 'ice.mdx': `${identity}${stem}\n${choices}` });

/** The same with a section below the choices. */
const withSolution = (solution: string): Example => ({
  'ice.md': `${identity}What does ice do in water?\n${choices}\n## Solution\n\n${solution}\n`,
});

export const contentCodes = defineCodes({
  'bad-formula': {
    severity: 'error',
    title: 'A formula cannot be typeset',
    explanation:
      'The LaTeX between the dollar signs has a fault, most often a brace that is not closed or a command that does not exist. The words are those of the engine that typesets it, the place is where it stopped. To show a dollar sign, write `\\$`.',
    invalid: md('Ice has the density $\\frac{m}{V$. What does it do in water?'),
    valid: md('Ice has the density $\\frac{m}{V}$. What does it do in water?'),
  },
  'math-on-fence-line': {
    severity: 'error',
    title: 'A display formula begins on the line of its dollar signs',
    explanation:
      'When a display formula takes several lines, what stands behind the opening `$$` on the same line is not part of it and would be lost. Put both `$$` on lines of their own, or the whole formula on one line.',
    invalid: md('$$ \\rho = \\frac{m}{V}\n$$\n\nWhat does ice do in water?'),
    valid: md('$$\n\\rho = \\frac{m}{V}\n$$\n\nWhat does ice do in water?'),
  },
  'unclosed-math': {
    severity: 'error',
    title: 'A display formula is not closed',
    explanation:
      'A line `$$` opens a display formula that reaches to the next line `$$`. There is none, so everything below, with sections and answers, is taken for LaTeX. Close it.',
    invalid: withSolution('$$\n\\rho = \\frac{m}{V}'),
    valid: withSolution('$$\n\\rho = \\frac{m}{V}\n$$'),
  },
  'unclosed-code': {
    severity: 'error',
    title: 'A code block is not closed',
    explanation:
      'A line of three or more backticks or tildes opens a code block that reaches to a line with as many. There is none, so everything below is taken for code. Close it.',
    invalid: withSolution('```python\nfloats = 0.917 < 1'),
    valid: withSolution('```python\nfloats = 0.917 < 1\n```'),
  },
  'image-without-alt': {
    severity: 'warning',
    title: 'An image has no alternative text',
    explanation:
      'The text in the brackets is read out to those who cannot see the image and shown where it cannot be loaded. Without it they cannot answer. Say what the image shows and what is needed to answer, but not the answer.',
    invalid: { ...md('![](ice.svg)\n\nWhat does ice do in water?'), ...picture },
    valid: { ...md('![a cube above a glass](ice.svg)\n\nWhat does ice do in water?'), ...picture },
  },
  'unsafe-url': {
    severity: 'error',
    title: 'An address that could run code',
    explanation:
      'Links and images name a file beside the item or an address with `https:`, `http:`, `mailto:` or `tel:`. Others, such as `javascript:` and `data:`, could run code in the browser of a reader and are refused.',
    invalid: md('What does [ice](javascript:alert(1)) do in water?'),
    valid: md('What does [ice](https://example.org/ice) do in water?'),
  },
  'unused-definition': {
    severity: 'warning',
    title: 'An address that no link uses',
    explanation:
      'A line such as `[ice]: https://example.org` gives an address to links that say `[ice]`. No link does, so the line would show nowhere and be lost when the item is formatted. Use it, or remove it.',
    invalid: md('What does ice do in water?\n\n[snow]: https://example.org/snow'),
    valid: md('What does [ice] do in water?\n\n[ice]: https://example.org/ice'),
  },
  footnote: {
    severity: 'error',
    title: 'A footnote',
    explanation:
      'Items have no footnotes: what platforms import has no place for them, and on a phone nobody finds them. A mark such as `[^1]` with an address would turn into a link. Write the remark into the text.',
    invalid: md('What does ice do in water?[^1]\n\n[^1]: https://example.org/ice'),
    valid: md('What does ice do in fresh water?'),
  },
  'html-dropped': {
    severity: 'warning',
    title: 'HTML that is not allowed is left out',
    explanation:
      'HTML in an item is read by a list of elements and attributes that carry meaning, such as `<sub>`, `<details>` and tables; scripts, styles, forms, frames and event handlers are not on it. What is named here is not shown and not exported. Use Markdown, or an element of the list.',
    invalid: md('What does <u onclick="show()">ice</u> do in water?'),
    valid: md('What does <u>ice</u> do in water?'),
  },
  'html-comment': {
    severity: 'warning',
    title: 'A comment is not kept',
    explanation:
      'An HTML comment is no part of the content: it is neither shown nor exported, and the canonical form has none. Remarks for instructors belong under `## Notes`, where they are kept and never shown to students.',
    invalid: md('What does ice do in water? <!-- too easy? -->'),
    valid: {
      'ice.md': `${identity}What does ice do in water?\n${choices}\n## Notes\n\nToo easy?\n`,
    },
  },
  'unbalanced-html': {
    severity: 'warning',
    title: 'An HTML tag has no partner',
    explanation:
      'A tag is opened and not closed, or closed and not opened, within the same part of the text. Where the element ends is then anybody’s guess. Put both tags into the same paragraph, or each on a line of its own with blank lines around it.',
    invalid: md('What does H<sub>2O do as ice?'),
    valid: md('What does H<sub>2</sub>O do as ice?'),
  },
  'component-in-md': {
    severity: 'error',
    title: 'A component in a file without components',
    explanation:
      'Components such as `<Figure>` and `<Plot>` are read in files that end in `.mdx`. In an `.md` file a figure is a plain image. Rename the file, its id stays, or write the image as Markdown.',
    invalid: {
      ...md('<Figure src="ice.svg" alt="a cube above a glass" />\n\nWhat does ice do in water?'),
      ...picture,
    },
    valid: {
      ...mdx('<Figure src="ice.svg" alt="a cube above a glass" />\n\nWhat does ice do in water?'),
      ...picture,
    },
  },
  'unknown-component': {
    severity: 'error',
    title: 'A component that does not exist',
    explanation:
      'An item can use the components `<Figure>` and `<Plot>`, nothing else. Pages such as study guides may use more, but they are no items. Correct the name, or write the content in Markdown.',
    invalid: mdx('<Plott fn="x^2" alt="a parabola" />\n\nWhat does ice do in water?'),
    valid: mdx('<Plot fn="x^2" alt="a parabola" />\n\nWhat does ice do in water?'),
  },
  'bad-component': {
    severity: 'error',
    title: 'A component has a faulty property',
    explanation:
      'A component lacks a property that it needs, such as `alt`, has one that it does not know, or one whose value is of the wrong kind. Values are texts in quotes or JSON in braces: `width={300}`, `xDomain={[0, 10]}`.',
    invalid: mdx('<Plot fn="x^2" />\n\nWhat does ice do in water?'),
    valid: mdx('<Plot fn="x^2" alt="a parabola" />\n\nWhat does ice do in water?'),
  },
  'mdx-module': {
    severity: 'error',
    title: 'An item imports or exports something',
    explanation:
      'An item is data: no code in it is ever run, so `import` and `export` have no meaning. Remove the line; the components of items need no import.',
    invalid: mdx("import { Plot } from './plot.js'\n\nWhat does ice do in water?"),
    valid: mdx('What does ice do in water?'),
  },
  'mdx-expression': {
    severity: 'error',
    title: 'An expression in braces',
    explanation:
      'In an `.mdx` file braces hold an expression that a program would compute. Items run no code, so it would vanish. Write the value itself, or `\\{` to show a brace.',
    invalid: mdx('What does ice do at {2 * 2} °C?'),
    valid: mdx('What does ice do at 4 °C?'),
  },
  'bad-tag': {
    severity: 'error',
    title: 'A tag or brace in an `.mdx` file is malformed',
    explanation:
      'In an `.mdx` file `<` begins a tag and `{` an expression, and each has to be complete. The body cannot be read past a malformed one. To show the signs, write `\\<` and `\\{`, or put them into backticks or a formula.',
    invalid: mdx('What does ice do if the density is <1?'),
    valid: mdx('What does ice do if the density is \\<1?'),
  },
});
