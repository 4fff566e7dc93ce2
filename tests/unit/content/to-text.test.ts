import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import { blocks } from './markdown.ts';

describe('the words of content', () => {
  test.each([
    ['A *b* `c` [d](e) ~~f~~', 'A b c d f'],
    ['# Title\n\nText\nmore', 'Title\nText\nmore'],
    ['- a\n- b\n\n  c', 'a\nb\nc'],
    ['> quote', 'quote'],
    ['| a | b |\n|---|---|\n| 1 | *2* |', 'a\tb\n1\t2'],
    ['```js\nlet a;\n```', 'let a;'],
    ['![A pipe](pipe.svg)', 'A pipe'],
    ['a  \nb', 'a\nb'],
    ['a\n\n---\n\nb', 'a\nb'],
    ['Note[^1].\n\n[^1]: Foot.', 'Note.\nFoot.'],
  ])('%j', (markdown, words) => {
    expect(contentToText(blocks(markdown))).toBe(words);
  });

  test('have formulas as LaTeX, or not', () => {
    const content = blocks('Find $x^2$.\n\n$$\ny\n$$');
    expect(contentToText(content)).toBe('Find $x^2$.\n$$y$$');
    expect(contentToText(content, { math: 'omit' })).toBe('Find .');
  });

  test('mark gaps, variables, figures and plots', () => {
    expect(
      contentToText([
        {
          type: 'paragraph',
          children: [
            { type: 'gap', interaction: 'gap-1' },
            { type: 'text', value: ' is ' },
            { type: 'variable', name: 'v' },
          ],
        },
        { type: 'figure', src: 'a.svg', alt: 'A figure' },
        { type: 'plot', series: [], alt: 'A plot' },
      ]),
    ).toBe('____ is {{v}}\nA figure\nA plot');
  });
});
