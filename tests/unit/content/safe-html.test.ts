import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMath } from '../../../src/content/math.ts';
import { parseHtml } from '../../../src/content/sanitize.ts';
import { toBlocks } from '../../../src/content/to-blocks.ts';
import { contentToHtml } from '../../../src/content/to-html.ts';
import { contentToText } from '../../../src/content/to-text.ts';
import { visitContent } from '../../../src/content/walk.ts';
import { generatedContent } from './generated-content.ts';
import { plainOptions } from './plain-options.ts';
import { readXml } from './well-formed.ts';

const addressAttributes = new Set(['href', 'src']);

function expectSafe(html: string): void {
  const { elements, attributes } = readXml(html);
  expect(elements).not.toContain('script');
  for (const [name, value] of attributes) {
    expect(name).not.toMatch(/^on|^style$/);
    if (addressAttributes.has(name))
      expect(value.replace(/[\s\p{Cc}]/gu, '')).not.toMatch(/^(javascript|data|vbscript):/i);
  }
}

describe('for any content', () => {
  test('the HTML is well-formed XML and runs nothing', () => {
    fc.assert(
      fc.property(generatedContent, (content) => expectSafe(contentToHtml(content, plainOptions))),
      { numRuns: 500 },
    );
  });

  test('reading its HTML again keeps the words', () => {
    fc.assert(
      fc.property(generatedContent, (content) => {
        const html = contentToHtml(content, plainOptions);
        const { nodes } = parseHtml(html);
        expectSafe(contentToHtml(toBlocks(nodes), plainOptions));
      }),
      { numRuns: 300 },
    );
  });

  test('text and walking never fail, and text is seen whole', () => {
    fc.assert(
      fc.property(generatedContent, (content) => {
        const words = contentToText(content);
        visitContent(content, (node) => {
          if (node.type === 'text' && !isInFootnote(content, node))
            expect(words).toContain(node.value);
        });
      }),
      { numRuns: 300 },
    );
  });
});

function isInFootnote(content: Parameters<typeof visitContent>[0], wanted: object): boolean {
  let isInside = false;
  visitContent(content, (node) => {
    if (node.type !== 'footnoteDefinition') return;
    visitContent(node.children, (inner) => {
      if (inner === wanted) isInside = true;
    });
  });
  return isInside;
}

describe('for any HTML', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</i>',
      '<script>',
      '</script>',
      '<a href="javascript:x">',
      '<img src=x onerror=y>',
      '<table>',
      '<tr>',
      '<td>',
      '<th>',
      '<li>',
      '<ul>',
      '<svg>',
      '<math>',
      '<style>',
      '<!--',
      '-->',
      '<pre>',
      '<code class="language-js">',
      '<iframe src=x>',
      '<div style="x">',
      '<sub>',
      '</sub>',
      '<br>',
      '<template>',
      '<a href="java&#10;script:x">',
      '<plaintext>',
      '<noscript>',
      '<textarea>',
      '<select>',
      '<option>',
      '<title>',
    ),
  );
  test('what is read is safe to write', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const { nodes, dropped } = parseHtml(pieces.join(''));
        expectSafe(contentToHtml(toBlocks(nodes), plainOptions));
        for (const { offset } of dropped) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(pieces.join('').length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('for any formula', () => {
  test('what is typeset is well-formed, right or wrong', () => {
    const tex = fc.array(
      fc.constantFrom(
        'x',
        '^',
        '_',
        '{',
        '}',
        '\\frac',
        '\\text{a<b}',
        '&',
        '\\\\',
        '<',
        '"',
        '\\ce{H2O}',
        '\\qty{1}{m}',
        '\\sqrt',
        '1',
        '\\begin{matrix}',
        '\\end{matrix}',
        '\\href{javascript:x}{y}',
        '\\left(',
        '\\right)',
        'é',
        '%',
        '#',
        '~',
        '$',
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        tex,
        fc.boolean(),
        fc.constantFrom('html', 'mathml', 'htmlAndMathml'),
        (parts, display, output) => {
          const { attributes } = readXml(renderMath(parts.join(' '), display, output));
          expect(attributes.filter(([name]) => name === 'href')).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
